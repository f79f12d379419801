import { deepStrictEqual } from 'node:assert/strict';

import { CloseWave, WaveMail, WavesModule } from '@sextant/assessments';
import { ScoreWave, ScoringModule } from '@sextant/assessments/worker';
import type pg from 'pg';

import type { Area, Arm, Contest, Goal, OpenArea, Sample } from '../harness/area.js';
import { benchWorker } from '../harness/bench-worker.js';
import { LargeWave } from './large-waves.js';

/** Closings that one sample is made of: one alone says more about the clock. */
const CLOSINGS = 10;

/** Closing, scoring and inviting by the size of the wave: the same service, once on a tenth of the people. */
export const open: OpenArea = ({ long }): Promise<Area> =>
  benchWorker([ScoringModule, WavesModule], async (worker) => {
    const people = long ? 10_000 : 1_000;
    const waves = { small: await LargeWave.of(people / 10, worker), large: await LargeWave.of(people, worker) };
    const services = {
      closing: worker.get(CloseWave),
      scoring: worker.get(ScoreWave),
      mail: worker.get(WaveMail),
      admin: worker.admin,
    };
    const contests = [closing(waves, services), scoring(waves, services), inviting(waves, services)];
    return { contests, close: worker.close };
  });

interface Services {
  readonly closing: CloseWave;
  readonly scoring: ScoreWave;
  readonly mail: WaveMail;
  readonly admin: pg.Client;
}

interface Waves {
  readonly small: LargeWave;
  readonly large: LargeWave;
}

const named = ({ people }: LargeWave) => `${people} people`;

/** Whoever closes waits for as long as for a small wave: what follows is the worker's. */
function closing(waves: Waves, { closing: service, admin }: Services): Contest {
  const run = async (wave: LargeWave): Promise<Sample> => {
    await wave.reopen();
    let seconds = 0;
    for (let i = 0; i < CLOSINGS; i++) {
      await admin.query(`UPDATE wave SET status = 'open', closed_at = NULL WHERE id = $1`, [wave.id]);
      const began = performance.now();
      const { status } = await service.close(wave.consultant, wave.id);
      seconds += (performance.now() - began) / 1000;
      deepStrictEqual(status, 'closed');
    }
    return { units: CLOSINGS, seconds, cpuSeconds: 0 };
  };
  return bySize(waves, run, {
    title: 'Closing an anonymous wave of 30 items in which everybody has answered everything',
    unit: 'closing',
    goal: {
      id: 'C24',
      promise: 'closing is short whatever the size: ten times the people take at most three times as long',
      limit: { atMost: 3 },
    },
  });
}

/** From the closing to the result: drafts noted, everything shuffled, the result computed and written, joint rows dissolved. */
function scoring(waves: Waves, { closing: service, scoring: scorer, admin }: Services): Contest {
  const run = async (wave: LargeWave): Promise<Sample> => {
    await wave.reopen();
    await service.close(wave.consultant, wave.id);
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await scorer.score(wave.tenantId, wave.id);
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const { rows } = await admin.query<{ status: string; respondents: number }>(
      `SELECT w.status, (r.document -> 'participation' ->> 'respondents')::int AS respondents
           FROM wave w JOIN result r ON r.wave_id = w.id WHERE w.id = $1`,
      [wave.id],
    );
    deepStrictEqual(rows, [{ status: 'scored', respondents: wave.people }]);
    return { units: wave.people, seconds, cpuSeconds: (user + system) / 1e6 };
  };
  return bySize(waves, run, {
    title: 'From the closing of that wave to its result',
    unit: 'person',
    goal: {
      id: 'C24',
      promise: 'a person of a large wave takes no longer than one of a small wave, within a half',
      limit: { atMost: 1.5 },
    },
  });
}

/** Whoever sends invitations waits for their rows only: the mails are the worker's. */
function inviting(waves: Waves, { mail, admin }: Services): Contest {
  const run = async (wave: LargeWave): Promise<Sample> => {
    await wave.reopen();
    await admin.query('DELETE FROM mail WHERE tenant_id = $1', [wave.tenantId]);
    await admin.query('UPDATE participant SET invited_at = NULL WHERE wave_id = $1', [wave.id]);
    const began = performance.now();
    await mail.sendInvitations(wave.consultant, wave.id, null);
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await admin.query<{ mails: number }>(
      'SELECT count(*)::int AS mails FROM mail WHERE tenant_id = $1',
      [wave.tenantId],
    );
    deepStrictEqual(rows, [{ mails: wave.people }]);
    return { units: wave.people, seconds, cpuSeconds: 0 };
  };
  return bySize(waves, run, {
    title: 'Inviting everybody of that wave',
    unit: 'invitation',
    goal: {
      id: 'C25',
      promise: 'an invitation among many takes no longer than one among few, within a half',
      limit: { atMost: 1.5 },
    },
  });
}

/** The same work on a large wave and on a tenth of it. */
function bySize(
  { small, large }: Waves,
  run: (wave: LargeWave) => Promise<Sample>,
  { title, unit, goal }: Pick<Contest, 'title' | 'unit'> & { goal: Pick<Goal, 'id' | 'promise' | 'limit'> },
): Contest {
  const arm = (wave: LargeWave): Arm => ({ name: named(wave), run: () => run(wave) });
  return {
    title,
    unit,
    baseline: named(small),
    measure: 'time',
    rounds: 5,
    warmUps: 1,
    arms: [arm(small), arm(large)],
    goals: [{ ...goal, arm: named(large), against: named(small), measure: 'time' }],
  };
}
