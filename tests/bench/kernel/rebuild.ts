import { deepStrictEqual, strictEqual } from 'node:assert/strict';

import { ScoreWave, ScoringModule } from '@sextant/assessments/worker';
import type pg from 'pg';

import type { Contest, Sample } from '../harness/area.js';
import { benchWorker } from '../harness/bench-worker.js';
import { closedWaves, type ClosedWaves } from './closed-waves.js';

const OURS = 'ours, end to end';
const BARE = 'bare GROUP BY, both states';

/**
 * P7: the result of one wave made anew as the worker does it, from the first statement to the commit: answers read and packed,
 * every score with its interval, agreement, breakdowns, the release plan, two bootstraps of 2,000 resamples, the result written,
 * read back and compared. Beside it one bare `GROUP BY wave, item, value` of the same wave for each of its two states, as a
 * superuser past all policies. Twelve waves hold 1e5 answers in CI's size, 1e6 in the long one.
 */
export async function rebuild(long: boolean): Promise<{ contest: Contest; close: () => Promise<void> }> {
  return benchWorker([ScoringModule], async (worker) => {
    const size = { waves: 12, respondents: long ? 2778 : 278 };
    const waves = await closedWaves(worker, size);
    return { contest: contest(waves, worker.get(ScoreWave), worker.admin), close: worker.close };
  });
}

function contest({ tenantId, lastId, respondents }: ClosedWaves, scoring: ScoreWave, admin: pg.Client): Contest {
  const answers = respondents * 30;
  let checksum: string | null = null;
  return {
    title: `Result of one wave of twelve made anew, ${respondents} respondents by 30 items, two states`,
    unit: 'answer',
    baseline: BARE,
    measure: 'time',
    rounds: 5,
    warmUps: 3,
    arms: [
      {
        name: OURS,
        async run() {
          await forgetResult(admin, lastId);
          const sample = await timed(answers, () => scoring.score(tenantId, lastId));
          checksum = await checkResult(admin, lastId, respondents, checksum);
          return sample;
        },
      },
      {
        name: BARE,
        async run() {
          let counted = 0;
          const sample = await timed(answers, async () => {
            for (const state of ['current', 'desired']) {
              const { rows } = await admin.query<{ count: number }>(
                `SELECT wave_id, item, ${state}, count(*)::int AS count FROM plain_answer WHERE tenant_id = $1 AND wave_id = $2
                  GROUP BY wave_id, item, ${state}`,
                [tenantId, lastId],
              );
              counted += rows.reduce((sum, { count }) => sum + count, 0);
            }
          });
          strictEqual(counted, 2 * answers);
          return sample;
        },
      },
    ],
    goals: [
      {
        id: 'P7',
        promise: 'result of a wave, end to end in the worker, against one bare GROUP BY of each state',
        arm: OURS,
        against: BARE,
        measure: 'time',
        limit: { atMost: 2 },
      },
    ],
  };
}

async function timed(units: number, work: () => Promise<void>): Promise<Sample> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { units, seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** As nobody can through the product: a scored wave has one result for good. */
async function forgetResult(admin: pg.Client, waveId: string): Promise<void> {
  await admin.query('SET session_replication_role = replica');
  await admin.query('DELETE FROM result WHERE wave_id = $1', [waveId]);
  await admin.query(`UPDATE wave SET status = 'closed', scored_at = NULL WHERE id = $1`, [waveId]);
}

/** The run made a result, of everybody, and the same bytes as the run before. */
async function checkResult(
  admin: pg.Client,
  waveId: string,
  respondents: number,
  earlier: string | null,
): Promise<string> {
  const { rows } = await admin.query<{ checksum: string; respondents: number }>(
    `SELECT checksum, (document -> 'participation' ->> 'respondents')::int AS respondents FROM result WHERE wave_id = $1`,
    [waveId],
  );
  deepStrictEqual(rows, [{ checksum: earlier ?? rows[0]?.checksum, respondents }]);
  return rows[0]!.checksum;
}
