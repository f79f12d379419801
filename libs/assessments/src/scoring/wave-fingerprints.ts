import { createHmac, randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { Tx, Wave } from '@sextant/data';
import { NO_GROUP, type Answer, type SizesOfWave, type WaveAnswers } from '@sextant/maturity';
import { Keys } from '@sextant/platform';
import { eachOf, type InPortions } from '@sextant/platform/turns';

/** A set of people: those of some functions, or those whose keyed hash lies in one part of its range, or everybody. */
export interface SetWanted {
  readonly functions: readonly string[] | null;
  /** Parts `from` to below `to` of `of` equal parts; null for the whole range. Chosen by chance: it says nothing of anybody. */
  readonly part: { readonly from: number; readonly to: number; readonly of: number } | null;
}

/** The sum of a set of rows: equal for the same rows in any order, and of no use for finding one of them. */
export interface SetOfRows extends SetWanted {
  readonly people: number;
  /** Sum modulo 2^256 of the rows' keyed hashes, in hexadecimal. */
  readonly sum: string;
}

/** What is kept of a wave so that nearly the same answers are recognised when they come again. */
export interface WaveFingerprint {
  readonly waveId: string;
  /** The wave's own key is derived from it and from the secret outside the database; it goes with the wave. */
  readonly salt: Buffer;
  readonly sets: readonly SetOfRows[];
  readonly sizes: SizesOfWave;
}

const MODULUS = 1n << 256n;

/** People whose rows are hashed before others have their turn. */
const PORTION = 500;

/** So many ratings never come a second time by chance, even from the same people. */
const TELLING_RATINGS = 25;

/**
 * Recognises answers that come a second time (docs/anonymity.md, other routes). Rows are answers without names, for a file can
 * name people differently. Only sets of at least the minimum have a sum, and sums hold no row.
 */
@Injectable()
export class WaveFingerprints {
  constructor(private readonly keys: Keys) {}

  /** Of a named wave only the sizes of its groups: who said what is no secret there. */
  *of(
    wave: Pick<Wave, 'id' | 'confidentialityMode' | 'minimumGroup'>,
    answers: WaveAnswers,
  ): InPortions<WaveFingerprint> {
    const salt = randomBytes(16);
    const rows = yield* this.hashed(salt, answers);
    const sizes: Record<string, number> = {};
    for (const { function: key } of rows) sizes[key] = (sizes[key] ?? 0) + 1;
    const sets = wave.confidentialityMode === 'named' ? [] : setsToKeep(new SumsOfRows(rows), sizes, wave.minimumGroup);
    return { waveId: wave.id, salt, sets, sizes: { total: rows.length, groups: { function: sizes } } };
  }

  /** Whether a whole set of another wave's answers stands among these, with nobody of that set missing or added. */
  *repeats(answers: WaveAnswers, known: WaveFingerprint): InPortions<boolean> {
    const sums = new SumsOfRows(yield* this.hashed(known.salt, answers));
    for (const set of known.sets) {
      if (sums.of(set).sum === set.sum) return true;
      yield;
    }
    return false;
  }

  /** Those of every wave of the firm that was answered with the same instrument. */
  async withInstrument(tx: Tx, instrumentId: string): Promise<WaveFingerprint[]> {
    return tx.query<WaveFingerprint>(
      `SELECT f.wave_id AS "waveId", f.salt, f.sets, f.sizes
         FROM wave_fingerprint f
         JOIN wave w ON w.id = f.wave_id
         JOIN instrument_version v ON v.id = w.instrument_version_id
        WHERE v.instrument_id = $1`,
      [instrumentId],
    );
  }

  /** Of a corrected import the newest stands. */
  async keep(tx: Tx, { waveId, salt, sets, sizes }: WaveFingerprint): Promise<void> {
    await tx.query(
      `INSERT INTO wave_fingerprint (tenant_id, wave_id, salt, sets, sizes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id, wave_id) DO UPDATE SET salt = excluded.salt, sets = excluded.sets, sizes = excluded.sizes`,
      [tx.actor.tenantId, waveId, salt, JSON.stringify(sets), sizes],
    );
  }

  private *hashed(salt: Buffer, answers: WaveAnswers): InPortions<HashedRow[]> {
    const key = this.keys.hash('fingerprint', salt.toString('hex'));
    const rows: HashedRow[] = [];
    yield* eachOf(yield* rowsOf(answers), PORTION, ({ row, ...said }) => {
      rows.push({ ...said, mac: BigInt(`0x${createHmac('sha256', key).update(row).digest('hex')}`) });
    });
    return rows;
  }
}

interface HashedRow {
  readonly function: string;
  readonly ratings: number;
  readonly mac: bigint;
}

/** A sum of rows so far, and how many they are. */
interface Running {
  readonly people: number;
  readonly ratings: number;
  readonly sum: bigint;
}

const NOTHING: Running = { people: 0, ratings: 0, sum: 0n };

const plus = (a: Running, b: Running): Running => ({
  people: a.people + b.people,
  ratings: a.ratings + b.ratings,
  sum: (a.sum + b.sum) % MODULUS,
});

/** The sums of sets of rows. However many sets are asked for, the rows are gone through once for each way of dividing them. */
class SumsOfRows {
  private readonly dividedBy = new Map<number, readonly Running[]>();
  private readonly byFunction = new Map<string, Running>();

  constructor(private readonly rows: readonly HashedRow[]) {
    for (const row of rows)
      this.byFunction.set(row.function, plus(this.byFunction.get(row.function) ?? NOTHING, once(row)));
  }

  get length(): number {
    return this.rows.length;
  }

  of({ functions, part }: SetWanted): SetOfRows {
    const { people, sum } = this.running({ functions, part });
    return { functions, part, people, sum: sum.toString(16) };
  }

  running({ functions, part }: SetWanted): Running {
    if (functions !== null && part !== null) {
      const own = this.rows.filter((row) => functions.includes(row.function));
      return new SumsOfRows(own).running({ functions: null, part });
    }
    if (functions !== null) return functions.map((name) => this.byFunction.get(name) ?? NOTHING).reduce(plus, NOTHING);
    const { from, to, of } = part ?? { from: 0, to: 1, of: 1 };
    const upTo = this.divided(of);
    const [before, after] = [upTo[from]!, upTo[to]!];
    return {
      people: after.people - before.people,
      ratings: after.ratings - before.ratings,
      sum: (after.sum - before.sum + MODULUS) % MODULUS,
    };
  }

  /** The sums up to each of so many parts. */
  private divided(of: number): readonly Running[] {
    const known = this.dividedBy.get(of);
    if (known) return known;
    const parts = Array.from({ length: of }, () => NOTHING);
    for (const row of this.rows) {
      const place = Number((row.mac * BigInt(of)) / MODULUS);
      parts[place] = plus(parts[place]!, once(row));
    }
    const upTo = [NOTHING];
    for (const part of parts) upTo.push(plus(upTo.at(-1)!, part));
    this.dividedBy.set(of, upTo);
    return upTo;
  }
}

const once = ({ ratings, mac }: HashedRow): Running => ({ people: 1, ratings, sum: mac });

/**
 * Everybody; each function that is large enough, and the small ones together if those are; and parts of everybody by
 * chance, so that one person fewer is noticed where no function stays the same.
 */
function setsToKeep(sums: SumsOfRows, sizes: Readonly<Record<string, number>>, minimum: number): SetOfRows[] {
  const names = Object.keys(sizes).sort();
  const large = names.filter((name) => sizes[name]! >= minimum);
  const small = names.filter((name) => sizes[name]! < minimum);
  const byFunction = [...large.map((name) => [name]), small].map((functions) => ({ functions, part: null }));
  return [{ functions: null, part: null }, ...byFunction, ...partsOf(sums, minimum)]
    .map((wanted) => sums.of(wanted))
    .filter(({ people }) => people >= minimum);
}

function partsOf(sums: SumsOfRows, minimum: number): SetWanted[] {
  const of = Math.max(1, Math.floor(sums.length / minimum));
  const parts: SetWanted[] = [];
  let from = 0;
  for (let to = 1; to <= of; to += 1) {
    const { people, ratings } = sums.running({ functions: null, part: { from, to, of } });
    if (people < minimum || ratings < TELLING_RATINGS) continue;
    parts.push({ functions: null, part: { from, to, of } });
    from = to;
  }
  // What is left over is too small to stand alone.
  const last = parts.at(-1);
  return last?.part ? [...parts.slice(0, -1), { ...last, part: { ...last.part, to: of } }] : parts;
}

/** What each person said, in one form, equal rows numbered; whoever said nothing is in no result. */
function* rowsOf({
  respondents,
  answers,
}: WaveAnswers): InPortions<{ function: string; ratings: number; row: string }[]> {
  const alike = new Map<string, number>();
  const said = respondents.map((): Answer[] => []);
  for (const answer of answers) {
    if (answer.current !== null || answer.desired !== null) said[answer.respondent]!.push(answer);
  }
  const rows: { function: string; ratings: number; row: string }[] = [];
  yield* eachOf(said, PORTION, (own, i) => {
    if (own.length === 0) return;
    const ratings = own.flatMap(({ current, desired }) => [current, desired]).filter((rating) => rating !== null);
    const row = own
      .map(({ item, current, desired }) => JSON.stringify([item, current, desired]))
      .sort()
      .join();
    const key = respondents[i]!.function ?? NO_GROUP;
    const turn = (alike.get(`${key} ${row}`) ?? 0) + 1;
    alike.set(`${key} ${row}`, turn);
    rows.push({ function: key, ratings: ratings.length, row: `${turn} ${row}` });
  });
  return rows;
}
