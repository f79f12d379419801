import { saysSomething, type SaidPoint, type Tx, type WaveSeal } from '@sextant/data';
import { axisKeys, ratingOf, type Answer, type Instrument, type Rating, type WaveAnswers } from '@sextant/maturity';

import { RESPONDENTS_AT_ONCE } from '../sealing/sealed-answers.js';
import type { WaveSeals } from '../sealing/wave-seals.js';

/** The answers of a wave as the core wants them, and who is behind each respondent where that may be known. */
export interface ReadAnswers {
  readonly answers: WaveAnswers;
  /** A person's mark by position in `answers.respondents`: the same in another wave is the same person. Null in anonymous waves. */
  readonly people: (string | null)[];
  /** All that lay there, also those that say nothing. */
  readonly answersRead: number;
}

interface Stored {
  readonly function: string;
  readonly unit: string | null;
  readonly level: string;
  readonly statedPoint: Buffer | null;
  readonly person: string | null;
  readonly items: string[];
  readonly contents: Buffer[];
}

interface Said {
  readonly function: string;
  readonly unit: string | null;
  readonly level: string;
  readonly statedPoint: SaidPoint | null;
  readonly items: string[];
  readonly currents: (string | null)[];
  readonly desireds: (string | null)[];
  readonly comments: (string | null)[];
}

interface Row {
  readonly person: string | null;
  readonly said: Said;
}

/**
 * Reads a frozen wave and opens its seals, some respondents at a time and all as they were at one moment: another run may be
 * writing them anew. What is saved when a wave closes counts, handed in or not; whoever said nothing is left out.
 */
export async function readWaveAnswers(
  tx: Tx,
  seals: WaveSeals,
  waveId: string,
  instrument: Instrument,
): Promise<ReadAnswers> {
  const seal = await seals.find(tx, waveId);
  if (!seal) return { ...inOrderOfContents([], instrument), answersRead: 0 };
  const rows: Row[] = [];
  let answersRead = 0;
  await tx.query(`DECLARE wave_answers NO SCROLL CURSOR FOR ${STORED}`, [waveId]);
  for (;;) {
    const some = await tx.query<Stored>(`FETCH ${RESPONDENTS_AT_ONCE} FROM wave_answers`);
    if (some.length === 0) break;
    answersRead += some.reduce((sum, { items }) => sum + items.length, 0);
    rows.push(...some.map((stored) => opened(stored, seal)).filter(({ said }) => said.items.length > 0));
  }
  await tx.query('CLOSE wave_answers');
  return { ...inOrderOfContents(rows, instrument), answersRead };
}

const STORED = `
  WITH RECURSIVE path AS (
    SELECT u.id, u.name FROM unit u WHERE u.parent_id IS NULL
    UNION ALL
    SELECT u.id, path.name || ' / ' || u.name FROM unit u JOIN path ON path.id = u.parent_id)
  SELECT r.function, (SELECT path.name FROM path WHERE path.id = r.unit_id) AS unit, r.level,
         r.stated_point AS "statedPoint", coalesce(p.stakeholder_id::text, r.known_as) AS person, a.items, a.contents
    FROM respondent r
    JOIN LATERAL (
      SELECT array_agg(item ORDER BY item) AS items, array_agg(content ORDER BY item) AS contents
        FROM answer WHERE respondent_id = r.id) a ON a.items IS NOT NULL
    LEFT JOIN participant p ON p.id = r.participant_id
   WHERE r.wave_id = $1`;

function opened({ person, statedPoint, items, contents, ...groups }: Stored, seal: WaveSeal): Row {
  const answers = items
    .map((item, i) => ({ item, ...seal.openAnswer(item, contents[i]!) }))
    .filter((answer) => saysSomething(answer));
  const said = {
    function: groups.function,
    unit: groups.unit,
    level: groups.level,
    statedPoint: statedPoint && seal.openPoint(statedPoint),
    items: answers.map(({ item }) => item),
    currents: answers.map(({ current }) => current),
    desireds: answers.map(({ desired }) => desired),
    comments: answers.map(({ comment }) => comment),
  };
  return { person, said };
}

/** Ordered by what was said: neither ids nor the order of writing reach the result, and the same answers give the same bytes. */
function inOrderOfContents(rows: readonly Row[], instrument: Instrument): Omit<ReadAnswers, 'answersRead'> {
  const sorted = rows
    .map(({ person, said }) => ({ person, said, key: JSON.stringify(said) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    answers: {
      respondents: sorted.map(({ said }) => ({
        function: said.function || null,
        unit: said.unit,
        level: said.level || null,
        statedPoint: said.statedPoint && pointByAxis(instrument, said.statedPoint),
      })),
      answers: sorted.flatMap(({ said }, respondent) => answersOf(said, respondent)),
    },
    people: sorted.map(({ person }) => person),
  };
}

function answersOf({ items, currents, desireds, comments }: Said, respondent: number): Answer[] {
  return items.map((item, i) => ({
    respondent,
    item,
    current: stored(currents[i]!),
    desired: stored(desireds[i]!),
    comment: comments[i],
  }));
}

const stored = (written: string | null): Rating => ratingOf(written) ?? null;

function pointByAxis(instrument: Instrument, { x, y }: { x: number; y: number }): Record<string, number> | null {
  const [across, upwards] = axisKeys(instrument);
  return across && upwards ? { [across]: x, [upwards]: y } : null;
}
