import type { Tx } from '@sextant/data';
import { axisKeys, ratingOf, type Answer, type Instrument, type Rating, type WaveAnswers } from '@sextant/maturity';

/** The answers of a wave as the core wants them, and who is behind each respondent where that may be known. */
export interface ReadAnswers {
  readonly answers: WaveAnswers;
  /** A person's mark by position in `answers.respondents`: the same in another wave is the same person. Null in anonymous waves. */
  readonly people: (string | null)[];
}

interface Row {
  readonly function: string;
  readonly unit: string | null;
  readonly level: string;
  readonly statedPoint: { x: number; y: number } | null;
  readonly person: string | null;
  readonly items: string[];
  readonly currents: (string | null)[];
  readonly desireds: (string | null)[];
  readonly comments: (string | null)[];
}

/** Reads a frozen wave packed, one row a respondent. Respondents who said nothing are left out. */
export async function readWaveAnswers(tx: Tx, waveId: string, instrument: Instrument): Promise<ReadAnswers> {
  const rows = await tx.query<Row>(
    `WITH RECURSIVE path AS (
       SELECT u.id, u.name FROM unit u WHERE u.parent_id IS NULL
       UNION ALL
       SELECT u.id, path.name || ' / ' || u.name FROM unit u JOIN path ON path.id = u.parent_id)
     SELECT r.function, (SELECT path.name FROM path WHERE path.id = r.unit_id) AS unit, r.level,
            r.stated_point AS "statedPoint", coalesce(p.stakeholder_id::text, r.known_as) AS person,
            a.items, a.currents, a.desireds, a.comments
       FROM respondent r
       JOIN LATERAL (
         SELECT array_agg(item ORDER BY item) AS items, array_agg(current ORDER BY item) AS currents,
                array_agg(desired ORDER BY item) AS desireds, array_agg(comment ORDER BY item) AS comments
           FROM answer WHERE respondent_id = r.id) a ON a.items IS NOT NULL
       LEFT JOIN participant p ON p.id = r.participant_id
      WHERE r.wave_id = $1`,
    [waveId],
  );
  return inOrderOfContents(rows, instrument);
}

/** Ordered by what was said: neither ids nor the order of writing reach the result, and the same answers give the same bytes. */
function inOrderOfContents(rows: readonly Row[], instrument: Instrument): ReadAnswers {
  const sorted = rows
    .map(({ person, ...said }) => ({ person, said, key: JSON.stringify(said) }))
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

function answersOf({ items, currents, desireds, comments }: Omit<Row, 'person'>, respondent: number): Answer[] {
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
