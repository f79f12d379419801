import { mailboxOf } from '@sextant/contracts';
import type { Tx } from '@sextant/data';
import { spellingOf } from '@sextant/maturity';
import type { RowProblem } from '@sextant/platform/csv';

import type { StakeholderRow } from './stakeholder-row.js';
import type { StakeholderList } from './stakeholder-rows.js';

/** The people of a list who are new, and how many the client has already. */
export interface SortedPeople {
  readonly fresh: readonly StakeholderRow[];
  readonly known: number;
  readonly remarks: readonly RowProblem[];
}

interface Stored {
  readonly name: string;
  readonly email: string | null;
  readonly function: string;
}

/**
 * Tells the people of a list who are there already: by their mailbox, and without one by name and function, each as often as they
 * are there. Read under the lock of the client's row.
 */
export async function sortPeople(tx: Tx, clientId: string, list: StakeholderList): Promise<SortedPeople> {
  const stored = await tx.query<Stored>(
    'SELECT name, email, function FROM stakeholder WHERE client_id = $1 AND archived_at IS NULL',
    [clientId],
  );
  const byMailbox = new Map(
    stored.flatMap((one) => (one.email === null ? [] : [[mailboxOf(one.email), one] as const])),
  );
  const byName = new Map<string, number>();
  for (const one of stored.filter(({ email }) => email === null))
    byName.set(nameOf(one), (byName.get(nameOf(one)) ?? 0) + 1);

  const remarks: RowProblem[] = [];
  const fresh = list.rows.filter((person) => {
    if (person.email === null) {
      const left = byName.get(nameOf(person)) ?? 0;
      byName.set(nameOf(person), left - 1);
      return left <= 0;
    }
    const known = byMailbox.get(mailboxOf(person.email));
    if (known && nameOf(known) !== nameOf(person)) remarks.push(knownOtherwise(list, person, known));
    return !known;
  });
  return { fresh, known: list.rows.length - fresh.length, remarks };
}

function nameOf({ name, function: key }: Pick<Stored, 'name' | 'function'>): string {
  return JSON.stringify([spellingOf(name), spellingOf(key)]);
}

function knownOtherwise(list: StakeholderList, { row, email }: StakeholderRow, known: Stored): RowProblem {
  const message = `is there already as "${known.name}" with the function "${known.function}", and stays so`;
  return list.about(row, 'email', 'knownOtherwise', email, message);
}
