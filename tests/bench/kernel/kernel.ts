import type { OpenArea } from '../harness/area.js';
import { bootstrap } from './bootstrap.js';
import { histogram } from './histogram.js';

/** What scoring computes, beside the loops one would write for it by hand. */
export const open: OpenArea = async () => ({ contests: [histogram(), bootstrap()] });
