import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, type Tx, type Wave } from '@sextant/data';

/** How many have answered, as far as the wave's mode lets it be said. */
export interface ResponseCounts {
  readonly invited: number;
  /** People who handed in. In an anonymous wave rounded down to fives and renewed every quarter of an hour. */
  readonly answered: number;
  readonly isRounded: boolean;
  /** Functions of which enough people were invited; none in an anonymous wave. */
  readonly functions: readonly FunctionCount[];
}

export interface FunctionCount {
  readonly function: string;
  readonly invited: number;
  /** In named waves only. */
  readonly answered: number | null;
  /** Percent, in steps of five. */
  readonly ratePct: number;
}

type CountedWave = Pick<Wave, 'id' | 'confidentialityMode' | 'minimumGroup'>;

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

  /** In the order of `waves`, which the caller has made sure the actor may see; two statements however many waves. */
  of(actor: Actor, waves: readonly CountedWave[]): Promise<ResponseCounts[]> {
    return this.db.run(actor, async (tx) => {
      const waveIds = waves.map(({ id }) => id);
      const counted = await tx.query<Counted>(
        `SELECT wave_id AS "waveId", function, count(*)::int AS invited, count(submitted_on)::int AS answered
           FROM participant WHERE wave_id = ANY ($1) GROUP BY wave_id, function ORDER BY function`,
        [waveIds],
      );
      const rounded = await this.roundedCounts(
        tx,
        waves.filter(({ confidentialityMode }) => confidentialityMode === 'anonymous').map(({ id }) => id),
      );
      return waves.map((wave) => {
        const functions = counted.filter(({ waveId }) => waveId === wave.id);
        const invited = functions.reduce((sum, row) => sum + row.invited, 0);
        const inFives = rounded.get(wave.id);
        if (inFives !== undefined) return { invited, answered: inFives, isRounded: true, functions: [] };
        const answered = functions.reduce((sum, row) => sum + row.answered, 0);
        return { invited, answered, isRounded: false, functions: this.byFunction(wave, functions) };
      });
    });
  }

  private byFunction(wave: CountedWave, rows: readonly Counted[]): FunctionCount[] {
    return rows
      .filter(({ invited }) => invited >= wave.minimumGroup)
      .map((row) => ({
        function: row.function,
        invited: row.invited,
        answered: wave.confidentialityMode === 'named' ? row.answered : null,
        ratePct: Math.floor((row.answered / row.invited) * 20) * 5,
      }));
  }

  /** A count that is kept for a quarter of an hour: whoever looks every minute still cannot see one person answer (R8). */
  private async roundedCounts(tx: Tx, waveIds: readonly string[]): Promise<Map<string, number>> {
    if (waveIds.length === 0) return new Map();
    await tx.query(
      `UPDATE wave w
          SET counted_at = now(),
              counted_responses = (SELECT count(*) / 5 * 5 FROM participant p WHERE p.wave_id = w.id AND p.submitted_on IS NOT NULL)
        WHERE w.id = ANY ($1) AND coalesce(w.counted_at < now() - interval '15 minutes', true)`,
      [waveIds],
    );
    const rows = await tx.query<{ id: string; responses: number }>(
      'SELECT id, counted_responses AS responses FROM wave WHERE id = ANY ($1)',
      [waveIds],
    );
    return new Map(rows.map(({ id, responses }) => [id, responses]));
  }
}
