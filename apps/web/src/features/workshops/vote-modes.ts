import { apiNames, CONFIDENTIALITY_MODES } from '@sextant/contracts/words';

import type { ConfidentialityMode } from '../../graphql/graphql.js';

/** How votes can be kept. */
export const VOTE_MODES: readonly ConfidentialityMode[] = apiNames(CONFIDENTIALITY_MODES);
