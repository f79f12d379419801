import type { SaidContent, Tx, WaveSeal } from '@sextant/data';

/** Respondents that one statement reads or writes: far from the time limit of a statement, and no long pause for others. */
export const RESPONDENTS_AT_ONCE = 250;

/** What one respondent said, item by item in the order of their keys. */
export interface SaidByRespondent {
  readonly respondentId: string;
  readonly said: readonly (SaidContent & { readonly item: string })[];
}

/** Everybody behind a wave's answers. */
export async function respondentIds(tx: Tx, waveId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM respondent WHERE wave_id = $1 ORDER BY id', [waveId]);
  return rows.map(({ id }) => id);
}

/** Cuts a list into portions. */
export function inPortions<T>(list: readonly T[], size = RESPONDENTS_AT_ONCE): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Opens the answers of some respondents of a wave; who has none is left out. */
export async function openAnswers(tx: Tx, seal: WaveSeal, ids: readonly string[]): Promise<SaidByRespondent[]> {
  const rows = await tx.query<{ respondentId: string; items: string[]; contents: Buffer[] }>(
    `SELECT respondent_id AS "respondentId", array_agg(item ORDER BY item) AS items, array_agg(content ORDER BY item) AS contents
       FROM answer WHERE respondent_id = ANY ($1) GROUP BY respondent_id`,
    [ids],
  );
  return rows.map(({ respondentId, items, contents }) => ({
    respondentId,
    said: items.map((item, i) => ({ item, ...seal.openAnswer(item, contents[i]!) })),
  }));
}
