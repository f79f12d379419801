import { strictEqual } from 'node:assert/strict';

import type { Arm, Area, Contest, OpenArea } from '../harness/area.js';
import { cpuSecondsOf } from '../live/processes.js';
import { givenFirms, type GivenFirms } from './given-firms.js';
import { bareTable, hasPgbench, runPgbench } from './pgbench.js';
import { Respondents } from './respondents.js';

const OURS = 'ours, over HTTP';
const PGBENCH = 'pgbench -c 8, one bare upsert';
const SECONDS = 4;
const FIRMS = 8;

/**
 * P1, first cut: one answer a request from real respondents of eight firms, 32 connections, with everything on (link, policies,
 * validation, sealing), beside PostgreSQL's own load generator on a bare table. Where that is not installed, ours runs alone.
 */
export const open: OpenArea = async ({ long }): Promise<Area> => {
  const given = await givenFirms(FIRMS, long ? 4_000 : 250);
  const respondents = new Respondents(given.api.url, given.tokens);
  const close = async (): Promise<void> => {
    respondents.close();
    await given.close();
  };
  try {
    const arms = [ours(given, respondents), ...((await hasPgbench()) ? [await bare(given)] : [])];
    return { contests: [contest(arms)], close };
  } catch (error) {
    await close();
    throw error;
  }
};

function contest(arms: readonly Arm[]): Contest {
  const isAlone = arms.length === 1;
  return {
    title: `Saving one answer a request, real respondents of ${FIRMS} firms`,
    unit: 'answer',
    baseline: isAlone ? OURS : PGBENCH,
    measure: 'time',
    rounds: 5,
    warmUps: 1,
    arms,
    goals: isAlone
      ? []
      : [
          {
            id: 'P1',
            promise: 'answers a second over HTTP, at least 0.16 of what pgbench commits',
            arm: OURS,
            against: PGBENCH,
            measure: 'time',
            limit: { atMost: 1 / 0.16 },
          },
        ],
  };
}

/** CPU is that of the API. Every answer that was acknowledged is there afterwards. */
function ours({ api, admin }: GivenFirms, respondents: Respondents): Arm {
  return {
    name: OURS,
    async run() {
      const [before, cpu, began] = [respondents.saved, cpuSecondsOf(api.pid), performance.now()];
      const latencies = await respondents.saveFor(SECONDS);
      const seconds = (performance.now() - began) / 1000;
      strictEqual(respondents.saved - before, latencies.length);
      const { rows } = await admin.query<{ saved: number }>('SELECT sum(revision)::int AS saved FROM answer');
      strictEqual(rows[0]!.saved, respondents.saved);
      return { units: latencies.length, seconds, cpuSeconds: cpuSecondsOf(api.pid) - cpu, latencies };
    },
  };
}

async function bare({ admin, adminUrl }: GivenFirms): Promise<Arm> {
  const script = await bareTable(admin);
  return {
    name: PGBENCH,
    async run() {
      const units = await runPgbench(adminUrl, script, SECONDS);
      return { units, seconds: SECONDS, cpuSeconds: 0 };
    },
  };
}
