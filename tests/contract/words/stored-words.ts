import * as words from '@sextant/contracts/words';
import type pg from 'pg';

import { columnsOf } from '../catalogue/catalogue-rule.js';

/** The list that each column holds words of. */
export const WORDS_OF_COLUMN: Readonly<Record<string, readonly string[]>> = {
  'activity.status': words.ACTIVITY_STATUSES,
  'audit_entry.actor_kind': words.ACTOR_KINDS,
  'audit_entry.outcome': words.AUDIT_OUTCOMES,
  'ballot.kind': words.BALLOT_KINDS,
  'ballot.state': words.STATES,
  'ballot.status': words.BALLOT_STATUSES,
  'decision.kind': words.DECISION_KINDS,
  'goal.status': words.GOAL_STATUSES,
  'instrument_version.status': words.INSTRUMENT_VERSION_STATUSES,
  'invitation.role': words.ROLES,
  'mail.kind': words.MAIL_KINDS,
  'mail.status': words.MAIL_STATUSES,
  'member.role': words.ROLES,
  'report.kind': words.REPORT_KINDS,
  'report.locale': words.LOCALES,
  'report.status': words.REPORT_STATUSES,
  'tenant.logo_type': words.LOGO_TYPES,
  'wave.breakdowns': words.BREAKDOWN_KEYS,
  'wave.confidentiality_mode': words.CONFIDENTIALITY_MODES,
  'wave.status': words.WAVE_STATUSES,
  'workshop.confidentiality_mode': words.CONFIDENTIALITY_MODES,
  'workshop.locale': words.LOCALES,
  'workshop.status': words.WORKSHOP_STATUSES,
  'workshop_participant.role': words.WORKSHOP_ROLES,
  'workshop_step.status': words.STEP_STATUSES,
};

/** Lists that no column holds words of, and why. */
export const NEVER_STORED: Readonly<Record<string, string>> = {
  CONFIDENCES: 'sealed within an answer',
  IMPORT_FATES: 'told, not kept',
  INVITATION_STATUSES: 'follows from the times of an invitation',
  MAIL_WAYS: 'follows from the settings of the installation',
  NOT_COUNTED_REASONS: 'follows from addresses',
  SAVE_STATUSES: 'a reply',
  TIMER_ACTIONS: 'a request',
  VOTE_STATUSES: 'a reply',
  WAVE_MAIL_KINDS: 'some of MAIL_KINDS',
};

/** Columns that are called like a word and hold whatever somebody wrote. */
const OPEN_COLUMNS: readonly string[] = [
  'destination_override.role', // as the instrument names it
  'stakeholder.locale', // any language that an instrument may be translated into
];

/** `table.column: a, b` for each list that a CHECK constraint of the product's tables holds a column to. */
export async function checkedLists(admin: pg.Client): Promise<string[]> {
  const found = await columnsOf(
    admin,
    `SELECT c.conrelid::regclass::text AS name, pg_get_constraintdef(c.oid) AS definition
       FROM pg_catalog.pg_constraint c
      WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace`,
  );
  return found
    .flatMap(({ name, definition }) =>
      [...definition!.matchAll(/\(?(\w+) (?:= ANY \(|<@ )ARRAY\[(.*?)\]/g)].map(([, column, list]) =>
        line(
          `${name}.${column}`,
          [...list!.matchAll(/'([^']*)'/g)].map(([, word]) => word!),
        ),
      ),
    )
    .sort();
}

/** `table.column` of texts that are called like a word and that nothing holds to a list. */
export async function uncheckedColumns(admin: pg.Client): Promise<string[]> {
  const found = await columnsOf(
    admin,
    `SELECT c.relname || '.' || a.attname AS name
       FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
        AND a.atttypid = 'text'::regtype AND a.attname ~ '(^|_)(status|kind|mode|role|locale|state|outcome)$'`,
  );
  return found
    .map(({ name }) => name!)
    .filter((name) => !(name in WORDS_OF_COLUMN) && !OPEN_COLUMNS.includes(name))
    .sort();
}

export const line = (column: string, list: readonly string[]): string => `${column}: ${[...list].sort().join(', ')}`;

/** Every list of words, by its name. */
export function wordLists(): Map<string, readonly string[]> {
  return exported((value): value is readonly string[] => Array.isArray(value));
}

/** Every table of transitions, by its name. */
export function courses(): Map<string, words.Course<string>> {
  return exported(
    (value, name): value is words.Course<string> => name.endsWith('_COURSE') && typeof value === 'object',
  );
}

function exported<T>(isOne: (value: unknown, name: string) => value is T): Map<string, T> {
  const all: [string, unknown][] = Object.entries(words);
  return new Map(all.filter((entry): entry is [string, T] => isOne(entry[1], entry[0])));
}
