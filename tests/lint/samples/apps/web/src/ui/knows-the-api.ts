// Expect: import-x/no-restricted-paths
export type { MeQuery } from '../graphql/graphql.js';
