import { ApolloArmor } from '@escape.tech/graphql-armor';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';

import { fieldLimits } from './field-limits.js';

/** In a document, over HTTP and over sockets. */
export const MOST_TOKENS = 1_000;

/** What a document may be, over HTTP and over sockets, beyond fitting the schema. */
export function documentRules(): ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxTokens: { enabled: false },
    maxDepth: { n: 10 },
    // Nothing is free: what is allowed without counting is what floods are made of.
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 5 },
    costLimit: { maxCost: 10_000 },
  }).protect();
  return [...validationRules, fieldLimits, NoSchemaIntrospectionCustomRule];
}
