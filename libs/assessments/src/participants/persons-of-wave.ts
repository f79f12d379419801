import type { Tx } from '@sextant/data';

import { countPersons, type CountedPersons } from './counted-persons.js';

/** Counts the distinct persons invited to a wave, as the lists are now. */
export async function personsOfWave(tx: Tx, wave: { id: string; clientId: string }): Promise<CountedPersons> {
  const people = await tx.query<{ id: string; email: string | null; onMemberDevice: boolean }>(
    `SELECT p.id, s.email, p.on_member_device AS "onMemberDevice"
       FROM participant p JOIN stakeholder s ON s.id = p.stakeholder_id
      WHERE p.wave_id = $1 AND s.erased_at IS NULL ORDER BY p.created_at, p.id`,
    [wave.id],
  );
  const [known] = await tx.query<{ firmEmails: string[]; clientEmails: string[] }>(
    `SELECT ARRAY(SELECT email FROM member WHERE role <> 'executive' AND removed_at IS NULL) AS "firmEmails",
            ARRAY(SELECT email FROM stakeholder
                   WHERE client_id = $1 AND email IS NOT NULL AND archived_at IS NULL) AS "clientEmails"`,
    [wave.clientId],
  );
  return countPersons(people, known!);
}
