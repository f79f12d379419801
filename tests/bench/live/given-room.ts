import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { workshopTopic, type Actor } from '@sextant/contracts';
import { SystemDb, type Workshop } from '@sextant/data';
import {
  ConfigModule,
  DatabaseModule,
  FilesModule,
  JobsModule,
  LiveBus,
  LiveModule,
  MailModule,
  readEnvironment,
  type Environment,
} from '@sextant/platform';
import { ApiProcess } from '@sextant/testing/api-process';
import { GivenIdentity } from '@sextant/testing/given-identity';
import { GivenWorkshops } from '@sextant/testing/given-workshops';
import { testDatabase, type TestDatabase } from '@sextant/testing/test-database';
import {
  BallotRounds,
  BallotsService,
  CreateWorkshop,
  JoinCodes,
  JoinWorkshop,
  RoomService,
  workshopCookieName,
  WorkshopsModule,
  WorkshopsService,
} from '@sextant/workshops';

import { TELL_MEMORY, type Room, type Server } from './processes.js';

/** The real API on a database of its own, with one workshop and people who have joined it. */
export interface GivenRoom {
  readonly url: string;
  /** A cookie a person. */
  readonly cookies: readonly string[];
  readonly ballotId: string;
  /** What the API tells of the room. */
  readonly room: Room;
  /** The API, as it stands or started anew. */
  server(fresh?: boolean): Promise<Server>;
  /** Puts the question once more. Answers with the number of the round. */
  open(): Promise<number>;
  /** Ends the round. Answers with how many votes were counted. */
  reveal(): Promise<number>;
  close(): Promise<void>;
}

/** Sets the product up with a room of so many people. */
export async function givenRoom(people: number): Promise<GivenRoom> {
  const database = await testDatabase();
  const environment = readEnvironment({
    ...{ NODE_ENV: 'test', DATABASE_URL: database.apiUrl, APP_SECRET: database.secret, LOG_LEVEL: 'silent' },
  });

  @Module({
    imports: [
      ConfigModule.with(environment),
      DatabaseModule.as('app_api', 10),
      JobsModule.producing(),
      LiveModule,
      MailModule.queueing(),
      FilesModule,
      WorkshopsModule,
    ],
  })
  class Facilitator {}

  const app = await NestFactory.createApplicationContext(Facilitator, { logger: false, abortOnError: false });
  const api = await ApiProcess.on(environment, { preload: [TELL_MEMORY] });
  const get = <T>(provider: new (...args: never[]) => T): T => app.get(provider, { strict: false });
  const close = async (): Promise<void> => {
    await api.kill();
    await app.close();
    await database.drop();
  };
  try {
    await api.start();
    const { consultant, workshop, ballotId } = await plant(get, { environment, database });
    const cookies = await join(get, workshop, people, environment);
    const topic = workshopTopic(workshop.tenantId, workshop.id);
    const told = await get(RoomService).read(consultant, workshop.id);
    return {
      url: api.url,
      cookies,
      ballotId,
      room: asTold(told),
      server: async (fresh = false) => {
        if (fresh) {
          await api.kill();
          await api.start();
        }
        return {
          pid: api.pid,
          screensAt: { url: `${api.url.replace('http', 'ws')}/graphql`, workshopId: workshop.id, cookies },
          tell: (voters) =>
            get(LiveBus).publish(topic, {
              kind: 'counts',
              ballotId: null,
              round: 0,
              counts: { voters, votes: null, minimum: null },
            }),
          held: async () => (await api.ask<{ held: number }>('memory')).held,
          stop: () => Promise.resolve(),
        };
      },
      open: async () => {
        const { ballot } = await get(BallotRounds).open(consultant, ballotId);
        return ballot!.round;
      },
      reveal: async () => {
        const { ballot } = await get(BallotRounds).reveal(consultant, ballotId);
        return ballot!.rounds.at(-1)!.tally.n ?? 0;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Get = <T>(provider: new (...args: never[]) => T) => T;

async function plant(
  get: Get,
  doors: { environment: Environment; database: TestDatabase },
): Promise<{ consultant: Actor; workshop: Workshop; ballotId: string }> {
  const system = get(SystemDb);
  const identity = new GivenIdentity(system);
  const tenantId = await identity.tenant();
  const clientId = await identity.client(tenantId);
  const consultant = await identity.member('consultant', { tenantId });
  const resultId = await new GivenWorkshops({ system, ...doors }).result(tenantId, clientId);
  const choices = { resultId, name: 'The room', locale: 'en', confidentialityMode: 'confidential' } as const;
  const workshop = await get(CreateWorkshop).create(consultant, choices);
  await get(WorkshopsService).start(consultant, workshop.id);
  const { steps } = await get(WorkshopsService).console(consultant, workshop.id);
  const ballot = await get(BallotsService).add(consultant, steps[0]!.id, { kind: 'confidence', question: 'How sure?' });
  return { consultant, workshop, ballotId: ballot.id };
}

/** Lets people in through the service, which a door that throttles one network would not let in as quickly. */
async function join(get: Get, workshop: Workshop, people: number, environment: Environment): Promise<string[]> {
  const code = get(JoinCodes).codeOf(workshop);
  const name = workshopCookieName(environment);
  const cookies: string[] = [];
  for (let i = 0; i < people; i += 8) {
    const tokens = await Promise.all(
      Array.from({ length: Math.min(8, people - i) }, (_, j) =>
        get(JoinWorkshop).join({ code }, `10.${(i + j) % 200}.${Math.floor((i + j) / 200)}.1`, {
          token: null,
          device: 'phone',
          isMember: false,
        }),
      ),
    );
    cookies.push(...tokens.map((token) => `${name}=${token}`));
  }
  return cookies;
}

/** A room in the words of the API: its enums are in capitals. */
function asTold(room: object): Room {
  const capitals = new Set(['status', 'kind', 'state']);
  return JSON.parse(
    JSON.stringify(room, (key, value: unknown) =>
      capitals.has(key) && typeof value === 'string' ? value.toUpperCase() : value,
    ),
  ) as Room;
}
