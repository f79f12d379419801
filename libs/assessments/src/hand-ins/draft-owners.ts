import { givesLevel, type Tx, type WaveSeal } from '@sextant/data';

import type { PersonalLinks } from '../participants/personal-links.js';
import { inPortions, openAnswers } from '../sealing/sealed-answers.js';

/** A draft and whose it is. */
export interface OwnedDraft {
  readonly respondentId: string;
  readonly isHandedIn: boolean;
  readonly participantId: string;
  /** Whether the list of participants says already that this one has handed in. */
  readonly isMarked: boolean;
}

/** The drafts of a wave. */
export interface Drafts {
  readonly owned: readonly OwnedDraft[];
  /** Ids of respondents whose link was replaced before they handed in: nobody can go on with them, and they count for nobody. */
  readonly abandoned: readonly string[];
}

/** The drafts of a wave with their owners. Only the key outside the database leads from one to the other. */
export async function draftsOfWave(tx: Tx, links: PersonalLinks, waveId: string): Promise<Drafts> {
  const drafts = await tx.query<{ id: string; draft: Buffer; isHandedIn: boolean }>(
    `SELECT id, draft_key AS draft, submitted_on IS NOT NULL AS "isHandedIn" FROM respondent
      WHERE wave_id = $1 AND draft_key IS NOT NULL`,
    [waveId],
  );
  if (drafts.length === 0) return { owned: [], abandoned: [] };
  const people = await tx.query<{ id: string; rotation: number; isMarked: boolean }>(
    'SELECT id, rotation, submitted_on IS NOT NULL AS "isMarked" FROM participant WHERE wave_id = $1',
    [waveId],
  );
  const { tenantId } = tx.actor;
  const owners = new Map(
    people.map(({ id, rotation, isMarked }) => [
      links.keysOf(links.tokenOf({ tenantId, id, rotation })).draft.toString('hex'),
      { participantId: id, isMarked },
    ]),
  );
  const ownerOf = (draft: Buffer) => owners.get(draft.toString('hex'));
  return {
    owned: drafts.flatMap(({ id, draft, isHandedIn }) => {
      const owner = ownerOf(draft);
      return owner ? [{ respondentId: id, isHandedIn, ...owner }] : [];
    }),
    abandoned: drafts.filter(({ draft, isHandedIn }) => !isHandedIn && !ownerOf(draft)).map(({ id }) => id),
  };
}

/** Those of the respondents who gave a level: they are in the result, handed in or not. */
export async function whoGaveLevels(tx: Tx, seal: WaveSeal, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inPortions(ids)) {
    for (const { respondentId, said } of await openAnswers(tx, seal, some))
      if (said.some(givesLevel)) found.add(respondentId);
  }
  return found;
}

/**
 * Notes participants as handed in, as being in the result, or both. They are written in the order of their
 * random ids, which knows nothing of when anybody answered.
 */
export async function markParticipants(
  tx: Tx,
  drafts: readonly OwnedDraft[],
  gaveLevels: ReadonlySet<string>,
): Promise<void> {
  const inOrderOfIds = [...drafts].sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
  await tx.query(
    `UPDATE participant p
        SET is_in_result = p.is_in_result OR d.is_in_result,
            submitted_on = CASE WHEN d.is_handed_in THEN coalesce(p.submitted_on, (now() AT TIME ZONE 'UTC')::date) ELSE p.submitted_on END
       FROM unnest($1::uuid[], $2::boolean[], $3::boolean[]) AS d (id, is_in_result, is_handed_in)
      WHERE p.id = d.id`,
    [
      inOrderOfIds.map(({ participantId }) => participantId),
      inOrderOfIds.map(({ respondentId }) => gaveLevels.has(respondentId)),
      inOrderOfIds.map(({ isHandedIn }) => isHandedIn),
    ],
  );
}
