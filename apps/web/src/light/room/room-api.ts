import type { ApiName, ConfidentialityMode, VoteStatus, WorkshopRole } from '@sextant/contracts/words';
import { createClient, type Client } from 'graphql-ws';

import { whom, whomHeader } from '../../session/whom.js';
import type { Frame, Room } from './room.js';
import { learnServerTime } from './server-clock.js';

/** A refusal that the server named, or `OFFLINE` when it could not be asked. */
export class RoomApiError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Who is looking: somebody in the room, or a member of the firm in front of the projector. */
export type Looker = 'participant' | 'member';

/** What a code leads to. */
export interface Door {
  readonly name: string;
  readonly organisation: string;
  readonly locale: string;
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  /** False for the code of an anonymous room: a ticket lets vote. */
  readonly mayVote: boolean;
  readonly functions: Frame['functions'];
}

/** A place in the room, with the votes that were cast from it. */
export interface Place {
  readonly participantId: string;
  readonly workshopId: string;
  readonly role: ApiName<WorkshopRole>;
  readonly votes: readonly StoredVote[];
  /** For whom a scribe votes. */
  readonly withoutPhone: readonly Served[];
}

/** Somebody without a phone. */
export interface Served {
  readonly id: string;
  readonly name: string;
}

/** A vote as the server holds it. */
export interface StoredVote {
  readonly ballotId: string;
  readonly round: number;
  readonly revision: number;
  readonly value: unknown;
}

/** One attempt to vote; its id makes a retry harmless. */
export interface VoteAttempt {
  readonly ballotId: string;
  readonly round: number;
  readonly operationId: string;
  readonly baseRevision: number;
  readonly value: unknown;
}

const ROOM = `workshopId revision status name steps { id title minutes status } current { id what output points }
  timer { endsAt secondsLeft } counts { voters votes minimum } scribes
  ballot { id kind question state options { key label } dots status round rounds { round tally } measured
    ideas { id text heading } }`;

/** Whose place this tab speaks for, once it has one: on a shared device another tab may have taken another place meanwhile. */
let ownPlace: string | null = null;

const headersOf = (looker: Looker): Record<string, string> => ({
  'content-type': 'application/json',
  ...(looker === 'participant'
    ? { 'x-sextant-as': 'workshop', ...(ownPlace && { 'x-sextant-whom': ownPlace }) }
    : whomHeader()),
});

async function post<T>(path: string, content: unknown, looker: Looker = 'participant'): Promise<T> {
  const reply = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: headersOf(looker),
    body: JSON.stringify(content),
  }).catch(() => {
    throw new RoomApiError('OFFLINE');
  });
  if (reply.status >= 500) throw new RoomApiError('OFFLINE');
  const body = (await reply.json()) as T & { code?: string };
  if (!reply.ok) throw new RoomApiError(body.code ?? 'INTERNAL');
  return body;
}

async function ask<T>(query: string, variables: Record<string, unknown>, looker: Looker): Promise<T> {
  const reply = await post<{ data?: T; errors?: { extensions?: { code?: string } }[] }>(
    '/graphql',
    { query, variables },
    looker,
  );
  if (reply.errors?.length || !reply.data) throw new RoomApiError(reply.errors?.[0]?.extensions?.code ?? 'INTERNAL');
  return reply.data;
}

export const lookThroughDoor = (code: string): Promise<Door> => post('/auth/workshop/door', { code });

/** Takes a place, or finds the one that this browser has. Only ever called from a button. */
export async function join(request: {
  code: string;
  name?: string;
  function?: string;
  asObserver?: boolean;
}): Promise<void> {
  await post('/auth/workshop', request);
  ownPlace = null;
}

/** The place of this tab: the one that it has spoken for, or else the browser's. */
export async function findPlace(): Promise<Place> {
  const query =
    '{ workshopPlace { participantId workshopId role votes { ballotId round revision value } withoutPhone { id name } } }';
  const { workshopPlace } = await ask<{ workshopPlace: Place }>(query, {}, 'participant');
  ownPlace = workshopPlace.participantId;
  return workshopPlace;
}

/** What screens draw with; on the way they learn what time it is. */
export async function loadFrame(workshopId: string, looker: Looker): Promise<Frame> {
  const query = 'query ($workshopId: ID!) { workshop(workshopId: $workshopId) { frame serverTime } }';
  const askedAt = Date.now();
  const { workshop } = await ask<{ workshop: { frame: Frame; serverTime: string } }>(query, { workshopId }, looker);
  learnServerTime(workshop.serverTime, askedAt);
  return workshop.frame;
}

/** How to come in, for the projector; null for whoever may not run the workshop. */
export async function loadEntrance(workshopId: string): Promise<{ joinCode: string; joinAddress: string } | null> {
  const query = 'query ($workshopId: ID!) { workshopConsole(workshopId: $workshopId) { joinCode joinAddress } }';
  const { workshopConsole } = await ask<{
    workshopConsole: { joinCode: string | null; joinAddress: string | null };
  }>(query, { workshopId }, 'member');
  const { joinCode, joinAddress } = workshopConsole;
  return joinCode && joinAddress ? { joinCode, joinAddress } : null;
}

/** What became of an attempt: acknowledged means stored; in conflict it shows what somebody else or another tab stored. */
export interface VoteReply extends StoredVote {
  readonly status: ApiName<VoteStatus>;
}

const REPLY = '{ ballotId round status revision value }';

/** One's own vote. */
export async function castVote(input: VoteAttempt): Promise<VoteReply> {
  const query = `mutation ($input: VoteInput!) { castVote(input: $input) ${REPLY} }`;
  return (await ask<{ castVote: VoteReply }>(query, { input }, 'participant')).castVote;
}

/** The vote of somebody without a phone, by a scribe or a member who runs the workshop. */
export async function castVoteFor(participantId: string, input: VoteAttempt, looker: Looker): Promise<VoteReply> {
  const query = `mutation ($participantId: ID!, $input: VoteInput!) {
    castVoteFor(participantId: $participantId, input: $input) ${REPLY} }`;
  return (await ask<{ castVoteFor: VoteReply }>(query, { participantId, input }, looker)).castVoteFor;
}

const sockets = new Map<Looker, Client>();

function socketOf(looker: Looker): Client {
  const known = sockets.get(looker);
  if (known) return known;
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: () =>
      looker === 'participant' ? { as: 'workshop', whom: ownPlace ?? undefined } : { whom: whom() ?? undefined },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    // Back in step within a second of coming back.
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(1_000, 200 * 2 ** tries))),
    keepAlive: 10_000,
  });
  sockets.set(looker, socket);
  return socket;
}

/** With this code the server closes a socket of somebody who is not in the room any more, or has other rights in it. */
const TURNED_AWAY = 4403;

const NOT_THERE: readonly string[] = ['UNAUTHENTICATED', 'SOMEBODY_ELSE', 'FORBIDDEN', 'NOT_FOUND'];

/** Whether the room is closed to whoever looks; not when it cannot be asked just now. */
async function isTurnedAway(workshopId: string, looker: Looker): Promise<boolean> {
  return loadFrame(workshopId, looker).then(
    () => false,
    (error: unknown) => error instanceof RoomApiError && NOT_THERE.includes(error.code),
  );
}

/** Tells the room as it stands and after every change; subscribes anew after a lost connection. Answers with the way to stop. */
export function followRoom(
  workshopId: string,
  looker: Looker,
  hear: { onRoom: (room: Room) => void; onConnected: (isConnected: boolean) => void; onRefused: () => void },
): () => void {
  const socket = socketOf(looker);
  const ends = [
    socket.on('connected', () => hear.onConnected(true)),
    socket.on('closed', (event) => {
      hear.onConnected(false);
      if (!(event instanceof CloseEvent) || event.code !== TURNED_AWAY) return;
      void isTurnedAway(workshopId, looker).then((isAway) => isAway && hear.onRefused());
    }),
  ];
  const query = `subscription ($workshopId: ID!) { workshopLive(workshopId: $workshopId) { ${ROOM} } }`;
  const stop = socket.subscribe<{ workshopLive: Room }>(
    { query, variables: { workshopId } },
    {
      next: ({ data }) => data && hear.onRoom(data.workshopLive),
      error: () => hear.onRefused(),
      complete: () => undefined,
    },
  );
  return () => {
    stop();
    for (const end of ends) end();
  };
}
