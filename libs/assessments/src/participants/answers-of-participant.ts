import type { ConfidentialityMode } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

import type { PersonalLinks } from './personal-links.js';

/** A participant, and how far their wave lets their answers be found. */
export interface ParticipantToFind {
  readonly id: string;
  readonly tenantId: string;
  readonly rotation: number;
  readonly waveId: string;
  readonly mode: ConfidentialityMode;
}

/**
 * Deletes what somebody answered, as far as it can be found: drafts by the keys that their links yield; what was handed
 * in of a named wave by its participant, of a confidential one by the sealed link. In an anonymous wave what was handed in
 * leads to nobody and stays. Answers how many sets of answers went.
 */
export async function deleteAnswersOf(tx: Tx, links: PersonalLinks, person: ParticipantToFind): Promise<number> {
  const gone = await tx.query(
    'DELETE FROM respondent WHERE wave_id = $1 AND (draft_key = ANY ($2) OR participant_id = $3) RETURNING id',
    [person.waveId, draftsOf(links, person), person.id],
  );
  if (person.mode !== 'confidential') return gone.length;
  const sealed = await tx.query<{ id: string; link: Buffer }>(
    'SELECT id, sealed_link AS link FROM respondent WHERE wave_id = $1 AND sealed_link IS NOT NULL',
    [person.waveId],
  );
  const own = sealed.filter(({ link }) => links.open(link) === person.id).map(({ id }) => id);
  await tx.query('DELETE FROM respondent WHERE id = ANY ($1)', [own]);
  return gone.length + own.length;
}

/** Of every link that the person ever had: a draft outlives the code that replaced its link. */
function draftsOf(links: PersonalLinks, { tenantId, id, rotation: last }: ParticipantToFind): Buffer[] {
  return Array.from(
    { length: last + 1 },
    (_, rotation) => links.keysOf(links.tokenOf({ tenantId, id, rotation })).draft,
  );
}
