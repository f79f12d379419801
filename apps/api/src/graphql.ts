import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { RequestContext } from '@sextant/platform';
import { formatError, withOperationIds } from '@sextant/platform/api';
import type { FastifyRequest } from 'fastify';

import { documentRules, MOST_TOKENS } from './document-rules.js';

/** How GraphQL is served over HTTP: code-first, by POST, limited in depth, width and cost. Sockets have a door of their own. */
@Injectable()
export class GraphqlSettings implements GqlOptionsFactory<ApolloDriverConfig> {
  createGqlOptions(): ApolloDriverConfig {
    return {
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: withOperationIds,
      graphiql: false,
      introspection: false,
      // A refusal inside a list is named like any other. Guards stay at the root fields: batching depends on it.
      fieldResolverEnhancers: ['filters'],
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: MOST_TOKENS },
      validationRules: documentRules(),
      formatError,
      context: ({ actor, refused, id }: FastifyRequest): RequestContext => ({ actor, refused, requestId: id }),
    };
  }
}
