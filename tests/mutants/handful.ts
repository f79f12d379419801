import { createHash } from 'node:crypto';

import type { Mutant } from './mutant.js';

/** So many mutants, others for the next seed: after some seeds all have had their turn. Rooms are mixed. */
export function handfulOf(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const mixed = [...mutants].sort((a, b) => (mixing(a) < mixing(b) ? -1 : 1));
  const from = (seed * count) % mixed.length;
  return [...mixed.slice(from), ...mixed.slice(0, from)].slice(0, count);
}

/** Of every day another one. */
export const seedOfToday = (): number => Math.floor(Date.now() / 86_400_000);

const mixing = ({ name }: Mutant): string => createHash('sha256').update(name).digest('hex');
