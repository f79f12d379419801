import { isTree, moveToNotes } from './document-tree.js';
import type { InstrumentChange } from './instrument-change.js';

/** The checks of a wish rest on the recommendation; without the questions for it nothing can act on them. */
export function withoutIdleChecks(document: unknown): { document: unknown; changes: InstrumentChange[] } {
  if (!isTree(document) || document['context'] !== undefined) return { document, changes: [] };
  const copy = structuredClone(document);
  const idle = ['over_reach', 'under_reach'].filter((check) => moveToNotes(copy, [check]));
  return { document: copy, changes: idle.map((path) => ({ kind: 'noted', path, to: `notes.${path}` })) };
}
