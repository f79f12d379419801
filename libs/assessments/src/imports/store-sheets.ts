import { randomUUID } from 'node:crypto';

import { saysSomething, type SaidContent, type Tx, type Wave, type WaveSeal } from '@sextant/data';
import type { Answer, Rating } from '@sextant/maturity';

import type { WaveSeals } from '../sealing/wave-seals.js';
import type { WaveSheet } from './sheets-to-import.js';

/** A wave that is there, and the answers it gets. */
export interface SheetOfWave {
  readonly wave: Pick<Wave, 'id' | 'confidentialityMode'>;
  readonly sheet: WaveSheet;
}

/** Each is a turn for others as well: a thousand answers are sealed in a few milliseconds. */
const ROWS_AT_ONCE = 1_000;

/** Stores the answers of imported waves, sealed, in whole columns. Names of people are kept in named waves only. */
export async function storeSheets(tx: Tx, seals: WaveSeals, sheets: readonly SheetOfWave[]): Promise<void> {
  const people = sheets.flatMap(peopleOf);
  for (let from = 0; from < people.length; from += ROWS_AT_ONCE) {
    await storePeople(tx, people.slice(from, from + ROWS_AT_ONCE));
  }
  const sealOf = new Map<string, WaveSeal>();
  for (const { wave } of sheets) sealOf.set(wave.id, await seals.hold(tx, wave.id));
  const answers = people.flatMap((person) =>
    person.answers.map((answer) => ({ ...answer, person, seal: sealOf.get(person.waveId)! })),
  );
  for (let from = 0; from < answers.length; from += ROWS_AT_ONCE) {
    await storeAnswers(tx, answers.slice(from, from + ROWS_AT_ONCE));
  }
}

async function storePeople(tx: Tx, people: readonly Person[]): Promise<void> {
  await tx.query(
    `INSERT INTO respondent (tenant_id, id, wave_id, function, known_as)
     SELECT $1, person.* FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS person`,
    [
      tx.actor.tenantId,
      people.map(({ id }) => id),
      people.map(({ waveId }) => waveId),
      people.map((person) => person.function),
      people.map(({ knownAs }) => knownAs),
    ],
  );
}

interface Person {
  readonly id: string;
  readonly waveId: string;
  readonly function: string;
  readonly knownAs: string | null;
  readonly answers: Answer[];
}

function peopleOf({ wave, sheet }: SheetOfWave): Person[] {
  const people = sheet.answers.respondents.map((respondent, place) => ({
    id: randomUUID(),
    waveId: wave.id,
    function: respondent.function ?? '',
    knownAs: wave.confidentialityMode === 'named' ? sheet.names[place]! : null,
    answers: [] as Answer[],
  }));
  for (const answer of sheet.answers.answers) {
    if (saysSomething(asWritten(answer))) people[answer.respondent]!.answers.push(answer);
  }
  return people;
}

async function storeAnswers(tx: Tx, answers: readonly (Answer & { person: Person; seal: WaveSeal })[]): Promise<void> {
  await tx.query(
    `INSERT INTO answer (tenant_id, respondent_id, item, revision, operation_id, content)
     SELECT $1, said.respondent_id, said.item, 1, gen_random_uuid(), said.content
       FROM unnest($2::uuid[], $3::text[], $4::bytea[]) AS said (respondent_id, item, content)`,
    [
      tx.actor.tenantId,
      answers.map(({ person }) => person.id),
      answers.map(({ item }) => item),
      answers.map((answer) => answer.seal.sealAnswer(answer.item, asWritten(answer))),
    ],
  );
}

function asWritten({ current, desired, comment }: Answer): SaidContent {
  return { current: written(current), desired: written(desired), comment: comment ?? null, confidence: null };
}

function written(rating: Rating): string | null {
  return rating === null ? null : String(rating);
}
