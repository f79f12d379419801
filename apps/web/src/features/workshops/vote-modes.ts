import type { ConfidentialityMode } from '../../graphql/graphql.js';

/** How votes can be kept, the usual one first. */
export const VOTE_MODES: readonly ConfidentialityMode[] = ['CONFIDENTIAL', 'ANONYMOUS', 'NAMED'];
