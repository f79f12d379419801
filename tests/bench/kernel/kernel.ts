import type { OpenArea } from '../harness/area.js';
import { bootstrap } from './bootstrap.js';
import { histogram } from './histogram.js';
import { rebuild } from './rebuild.js';

/** What scoring computes, beside the loops and the statement one would write for it by hand. */
export const open: OpenArea = async ({ long }) => {
  const { contest, close } = await rebuild(long);
  return { contests: [histogram(), bootstrap(), contest], close };
};
