// Expect: import-x/no-restricted-paths
import type { AboveOverview } from '../insights/client-overview.js';

export type Above = AboveOverview;
