import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import { ENVIRONMENT, type Environment, type RequestContext } from '@sextant/platform';
import {
  OpenSockets,
  JointSubscriptions,
  SocketDocuments,
  type SubscriptionContext,
  type Wire,
} from '@sextant/platform/api';
import type { FastifyRequest } from 'fastify';
import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import type { Context as SocketContext } from 'graphql-ws';

import { RequestActors } from './request-actors.js';

/** In a document, over HTTP and over sockets. */
const MOST_TOKENS = 1_000;

interface SocketExtra {
  readonly socket: Wire & { close(code: number, reason: string): void };
  readonly request: { headers: Record<string, string | string[] | undefined> };
  context?: RequestContext;
}

/** One mutation a document: each has its own transaction, its own audit entry and its own reply. */
function oneMutation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== 'mutation' || node.selectionSet.selections.length <= 1) return;
      context.reportError(new GraphQLError('A document may hold one mutation.', { nodes: node }));
    },
  };
}

/** Messages of the GraphQL library may quote variable values: only their first clause is passed on. */
function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code } = formatted.extensions ?? {};
  const fromLibrary =
    code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED';
  if (!fromLibrary) return formatted;
  const message = formatted.message.replace(/ got invalid value .*?( at "[^"]*")?; /su, ' is not valid$1: ');
  return { message, locations: formatted.locations, extensions: { code: 'INVALID_INPUT' } };
}

function socketContext({ context, socket }: SocketExtra, id: string, document: string): SubscriptionContext {
  return { ...context!, subscriber: { wire: socket, id, document } };
}

/** How GraphQL is served: code-first, limited in depth, width and cost, on HTTP and on `graphql-transport-ws`. */
@Injectable()
export class GraphqlSettings implements GqlOptionsFactory<ApolloDriverConfig> {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly actors: RequestActors,
    private readonly sockets: OpenSockets,
    private readonly subscriptions: JointSubscriptions,
  ) {}

  createGqlOptions(): ApolloDriverConfig {
    const armor = new ApolloArmor({
      maxTokens: { enabled: false },
      maxDepth: { n: 10 },
      maxAliases: { n: 15 },
      maxDirectives: { n: 5 },
      costLimit: { maxCost: 10_000 },
    }).protect();
    const isOpen = this.environment.NODE_ENV !== 'production';
    const rules = [...armor.validationRules, oneMutation];
    const documents = new SocketDocuments({
      maxTokens: MOST_TOKENS,
      rules: isOpen ? rules : [...rules, NoSchemaIntrospectionCustomRule],
    });
    return {
      driver: ApolloDriver,
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      graphiql: false,
      introspection: isOpen,
      // A refusal inside a list is named like any other. Guards stay at the root fields: batching depends on it.
      fieldResolverEnhancers: ['filters'],
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: MOST_TOKENS },
      // Armor is CommonJS and carries that flavour of Apollo's types; the plug-ins themselves are the same.
      plugins: armor.plugins as unknown as ApolloDriverConfig['plugins'],
      validationRules: rules,
      formatError,
      context: (
        requestOrSocket: FastifyRequest | SocketContext<Record<string, unknown>, SocketExtra>,
        id?: string,
        payload?: { readonly query: string },
      ) =>
        'extra' in requestOrSocket
          ? socketContext(requestOrSocket.extra, id!, payload!.query)
          : ({ actor: requestOrSocket.actor, requestId: requestOrSocket.id } satisfies RequestContext),
      subscriptions: {
        'graphql-ws': {
          path: '/graphql',
          // Handed on to the socket server; the types of Nest name only some of its options.
          ...{
            subscribe: (args: ExecutionArgs) => this.subscriptions.subscribe(args),
            parse: (text: string) => documents.parse(text),
            validate: (schema: GraphQLSchema, document: DocumentNode) => documents.validate(schema, document),
          },
          connectionInitWaitTimeout: 3_000,
          onConnect: async (socket) => {
            const extra = socket.extra as SocketExtra;
            // Browsers can set no headers on a socket: for whom a page speaks, it says when it connects.
            const as = socket.connectionParams?.as;
            const actor = await this.actors.ofHeaders({
              ...extra.request.headers,
              ...(typeof as === 'string' && { 'x-sextant-as': as }),
            });
            if (!actor) return false;
            extra.context = { actor, requestId: '' };
            this.sockets.add(extra.socket, actor);
            return true;
          },
          onClose: (socket) => this.sockets.remove((socket.extra as SocketExtra).socket),
        },
      },
    };
  }
}
