import { deepStrictEqual } from 'node:assert/strict';

import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CloseWave, WaveMail, WavesModule } from '@sextant/assessments';
import { ScoreWave, ScoringModule } from '@sextant/assessments/worker';
import { SystemDb } from '@sextant/data';
import { ConfigModule, DatabaseModule, JobsModule, LiveModule, MailModule } from '@sextant/platform';
import { testDatabase } from '@sextant/testing/test-database';
import pg from 'pg';

import type { Area, Arm, Contest, OpenArea } from '../harness/area.js';
import { workerEnvironment } from '../kernel/closed-waves.js';
import { LargeWave } from './large-waves.js';

/** Closings that one sample is made of: one alone says more about the clock. */
const CLOSINGS = 10;

/** Closing, scoring and inviting by the size of the wave: the same service, once on a tenth of the people. */
export const open: OpenArea = async ({ long }): Promise<Area> => {
  const database = await testDatabase();
  const environment = workerEnvironment(database);

  @Module({
    imports: [
      ConfigModule.with(environment),
      DatabaseModule.as('app_worker', 4),
      JobsModule.producing(),
      MailModule.queueing(),
      LiveModule,
      ScoringModule,
      WavesModule,
    ],
  })
  class Worker {}

  const worker = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const close = async (): Promise<void> => {
    await admin.end();
    await worker.close();
    await database.drop();
  };
  try {
    const doors = { system: worker.get(SystemDb, { strict: false }), environment, admin };
    const people = long ? 10_000 : 1_000;
    const [small, large] = [await LargeWave.of(people / 10, doors), await LargeWave.of(people, doors)];
    const services = {
      closing: worker.get(CloseWave, { strict: false }),
      scoring: worker.get(ScoreWave, { strict: false }),
      mail: worker.get(WaveMail, { strict: false }),
      admin,
    };
    const contests = [
      closing(small, large, services),
      scoring(small, large, services),
      inviting(small, large, services),
    ];
    return { contests, close };
  } catch (error) {
    await close();
    throw error;
  }
};

interface Services {
  readonly closing: CloseWave;
  readonly scoring: ScoreWave;
  readonly mail: WaveMail;
  readonly admin: pg.Client;
}

const named = ({ people }: LargeWave) => `${people} people`;

/** Whoever closes waits for as long as for a small wave: what follows is the worker's. */
function closing(small: LargeWave, large: LargeWave, { closing: service, admin }: Services): Contest {
  const arm = (wave: LargeWave): Arm => ({
    name: named(wave),
    async run() {
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
    },
  });
  return {
    title: 'Closing an anonymous wave of 30 items in which everybody has answered everything',
    unit: 'closing',
    baseline: named(small),
    measure: 'time',
    rounds: 5,
    warmUps: 1,
    arms: [arm(small), arm(large)],
    goals: [
      {
        id: 'C24',
        promise: 'closing is short whatever the size: ten times the people take at most three times as long',
        arm: named(large),
        against: named(small),
        measure: 'time',
        limit: { atMost: 3 },
      },
    ],
  };
}

/** From the closing to the result: drafts noted, everything shuffled, the result computed and written, joint rows dissolved. */
function scoring(small: LargeWave, large: LargeWave, { closing: service, scoring: scorer, admin }: Services): Contest {
  const arm = (wave: LargeWave): Arm => ({
    name: named(wave),
    async run() {
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
    },
  });
  return {
    title: 'From the closing of that wave to its result',
    unit: 'person',
    baseline: named(small),
    measure: 'time',
    rounds: 5,
    warmUps: 1,
    arms: [arm(small), arm(large)],
    goals: [
      {
        id: 'C24',
        promise: 'a person of a large wave takes no longer than one of a small wave, within a half',
        arm: named(large),
        against: named(small),
        measure: 'time',
        limit: { atMost: 1.5 },
      },
    ],
  };
}

/** Whoever sends invitations waits for their rows only: the mails are the worker's. */
function inviting(small: LargeWave, large: LargeWave, { mail, admin }: Services): Contest {
  const arm = (wave: LargeWave): Arm => ({
    name: named(wave),
    async run() {
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
    },
  });
  return {
    title: 'Inviting everybody of that wave',
    unit: 'invitation',
    baseline: named(small),
    measure: 'time',
    rounds: 5,
    warmUps: 1,
    arms: [arm(small), arm(large)],
    goals: [
      {
        id: 'C25',
        promise: 'an invitation among many takes no longer than one among few, within a half',
        arm: named(large),
        against: named(small),
        measure: 'time',
        limit: { atMost: 1.5 },
      },
    ],
  };
}
