import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, type Tx, type Wave } from '@sextant/data';
import type { Participation } from '@sextant/maturity';

/** How many have answered, as far as the wave's mode lets it be said. */
export interface ResponseCounts {
  /** Null if nobody was invited here: the answers were imported. */
  readonly invited: number | null;
  /**
   * People who handed in; of a protected wave at least so many, or null: fewer than its minimum group. Of a scored wave who is in
   * its result, as it stands there for good.
   */
  readonly answered: number | null;
  readonly isRounded: boolean;
  /** By function; of a protected wave none: a rate by group is told in its result only. */
  readonly functions: readonly FunctionCount[];
}

export interface FunctionCount {
  readonly function: string;
  readonly invited: number;
  readonly answered: number;
  /** Percent, in steps of five. */
  readonly ratePct: number;
}

type CountedWave = Pick<Wave, 'id' | 'status' | 'confidentialityMode' | 'minimumGroup'>;

interface Counted {
  readonly waveId: string;
  readonly function: string;
  readonly invited: number;
  readonly answered: number;
}

/** Counts responses of waves without telling who they came from. */
@Injectable()
export class ResponseCounting {
  constructor(private readonly db: TenantDb) {}

  /** In the order of `waves`, which the caller has made sure the actor may see; four statements however many waves. */
  of(actor: Actor, waves: readonly CountedWave[]): Promise<ResponseCounts[]> {
    return this.db.run(actor, async (tx) => {
      const counted = await tx.query<Counted>(
        `SELECT wave_id AS "waveId", function, count(*)::int AS invited, count(submitted_on)::int AS answered
           FROM participant WHERE wave_id = ANY ($1) GROUP BY wave_id, function ORDER BY function`,
        [waves.map(({ id }) => id)],
      );
      const shown = await this.lastShown(
        tx,
        waves.filter((wave) => !isNamed(wave)).map(({ id }) => id),
      );
      const frozen = await this.frozen(
        tx,
        waves.filter(({ status }) => status === 'scored').map(({ id }) => id),
      );
      return waves.map((wave) => {
        const functions = counted.filter(({ waveId }) => waveId === wave.id);
        const result = frozen.get(wave.id);
        if (result) return { ...countsIn(result), functions: isNamed(wave) ? functions.map(withRate) : [] };
        const invited = functions.reduce((sum, row) => sum + row.invited, 0);
        const known = shown.get(wave.id);
        if (known !== undefined)
          return { invited, answered: inFives(known, wave.minimumGroup), isRounded: true, functions: [] };
        const answered = functions.reduce((sum, row) => sum + row.answered, 0);
        return { invited, answered, isRounded: false, functions: functions.map(withRate) };
      });
    });
  }

  /** What the results of scored waves say of who took part: the rows behind them may be gone. */
  private async frozen(tx: Tx, waveIds: readonly string[]): Promise<Map<string, Participation>> {
    if (waveIds.length === 0) return new Map();
    const rows = await tx.query<{ waveId: string; participation: Participation }>(
      `SELECT wave_id AS "waveId", document -> 'participation' AS participation FROM released_wave WHERE wave_id = ANY ($1)`,
      [waveIds],
    );
    return new Map(rows.map(({ waveId, participation }) => [waveId, participation]));
  }

  /**
   * The count that each protected wave last told. It is taken anew at most once an hour, and only when at least the
   * minimum group has handed in since: two looks never tell of one person, and whoever looks every minute sees no more.
   */
  private async lastShown(tx: Tx, waveIds: readonly string[]): Promise<Map<string, number>> {
    if (waveIds.length === 0) return new Map();
    await tx.query(
      `UPDATE wave w SET counted_at = now(), counted_responses = now_in.people
         FROM (SELECT wave_id, count(*)::int AS people FROM participant
                WHERE wave_id = ANY ($1) AND submitted_on IS NOT NULL GROUP BY wave_id) AS now_in
        WHERE w.id = now_in.wave_id AND coalesce(w.counted_at <= now() - interval '1 hour', true)
          AND now_in.people >= coalesce(w.counted_responses, 0) + w.minimum_group`,
      [waveIds],
    );
    const rows = await tx.query<{ id: string; people: number }>(
      'SELECT id, coalesce(counted_responses, 0) AS people FROM wave WHERE id = ANY ($1)',
      [waveIds],
    );
    return new Map(rows.map(({ id, people }) => [id, people]));
  }
}

const isNamed = ({ confidentialityMode }: CountedWave): boolean => confidentialityMode === 'named';

function countsIn({ invited, respondents }: Participation): Omit<ResponseCounts, 'functions'> {
  const isRounded = respondents !== null && typeof respondents !== 'number';
  return { invited, answered: isRounded ? respondents.from : respondents, isRounded };
}

/** Down to fives, but never below the minimum group; null below it. */
function inFives(people: number, minimumGroup: number): number | null {
  return people < minimumGroup ? null : Math.max(minimumGroup, Math.floor(people / 5) * 5);
}

function withRate({ function: key, invited, answered }: Counted): FunctionCount {
  return { function: key, invited, answered, ratePct: Math.floor((answered / invited) * 20) * 5 };
}
