import type { Tx, Workshop } from '@sextant/data';

/**
 * Closes the questions of an anonymous workshop that were revealed, but one. What was voted is no longer needed and goes; that somebody
 * voted stays, so that a retry finds itself. Until then the last vote of each person counts in every further round.
 */
export async function closeBallots(tx: Tx, workshop: Workshop, except: string | null = null): Promise<void> {
  if (workshop.confidentialityMode !== 'anonymous') return;
  const closed = await tx.query<{ id: string }>(
    `UPDATE ballot SET closed_at = now()
      WHERE workshop_id = $1 AND status = 'revealed' AND closed_at IS NULL AND id IS DISTINCT FROM $2 RETURNING id`,
    [workshop.id, except],
  );
  await tx.query('UPDATE vote SET value = NULL WHERE ballot_id = ANY ($1)', [closed.map(({ id }) => id)]);
}
