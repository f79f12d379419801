import { beforeAll, describe, expect, it } from '@jest/globals';
import { GivenWaves, GivenWorkshops, startApi, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let owner: ApiClient;

beforeAll(async () => {
  api = await setUp();
  owner = await api.as(api.owner);
}, 120_000);

const ask = async <T>(document: string, variables: Record<string, unknown> = {}): Promise<T> =>
  Object.values(await owner.graphql<Record<string, T>>(document, variables))[0]!;

interface Standing {
  readonly id: string;
  readonly status: string;
  readonly next: string[];
}

describe('what may come next', () => {
  it('is told of a wave, and what is not told is refused', async () => {
    const { id } = await new GivenWaves(api).wave(api.owner.tenantId, api.clientId, { status: 'open' });

    const wave = () => ask<Standing>('query ($id: ID!) { wave(waveId: $id) { id status next } }', { id });
    expect(await wave()).toEqual({ id, status: 'OPEN', next: ['CLOSED'] });
    await expect(ask('mutation ($id: ID!) { openWave(waveId: $id) { id } }', { id })).rejects.toMatchObject({
      code: 'WAVE_NOT_DRAFT',
    });
    await ask('mutation ($id: ID!) { closeWave(waveId: $id) { id } }', { id });
    expect(await wave()).toMatchObject({ status: 'CLOSED', next: ['SCORED'] });
  });

  it('is told of a workshop and its questions, and what is not told is refused', async () => {
    const resultId = await new GivenWorkshops(api).result(api.owner.tenantId, api.clientId);
    const { id } = await ask<Standing>('mutation ($i: CreateWorkshopInput!) { createWorkshop(input: $i) { id } }', {
      i: { resultId, name: 'W', locale: 'en', confidentialityMode: 'NAMED' },
    });
    const look = async () => {
      const { workshop, ballots } = await ask<{ workshop: Standing; ballots: Standing[] }>(
        'query ($id: ID!) { workshopConsole(workshopId: $id) { workshop { next } ballots { id next } } }',
        { id },
      );
      return { workshop: workshop.next, ballot: ballots.find((each) => each.id === ballot.id)?.next };
    };
    const { steps } = await ask<{ steps: { id: string }[] }>(
      'query ($id: ID!) { workshopConsole(workshopId: $id) { steps { id } } }',
      { id },
    );
    const ballot = await ask<Standing>('mutation ($i: AddBallotInput!) { addBallot(input: $i) { id status next } }', {
      i: { stepId: steps[0]!.id, kind: 'CONFIDENCE', question: 'How sure?' },
    });
    const open = () => ask('mutation ($id: ID!) { openBallot(ballotId: $id) { revision } }', { id: ballot.id });

    expect(ballot).toMatchObject({ status: 'WAITING', next: [] });
    expect(await look()).toEqual({ workshop: ['RUNNING'], ballot: [] });
    await expect(open()).rejects.toMatchObject({ code: 'WORKSHOP_NOT_RUNNING' });
    await ask('mutation ($id: ID!) { startWorkshop(workshopId: $id) { id } }', { id });
    expect(await look()).toEqual({ workshop: ['ENDED'], ballot: ['OPEN'] });
    await open();
    expect(await look()).toEqual({ workshop: ['ENDED'], ballot: ['REVEALED'] });
    await ask('mutation ($id: ID!) { revealBallot(ballotId: $id) { revision } }', { id: ballot.id });
    expect(await look()).toEqual({ workshop: ['ENDED'], ballot: ['OPEN'] });
    await ask('mutation ($id: ID!) { endWorkshop(workshopId: $id) { id } }', { id });
    expect(await look()).toEqual({ workshop: [], ballot: [] });
  });

  it('is told of a report: one that failed can be tried again', async () => {
    const resultId = await new GivenWorkshops(api).result(api.owner.tenantId, api.clientId);
    const request = () =>
      ask<Standing>('mutation ($r: ID!) { requestReport(resultId: $r) { id status next } }', { r: resultId });
    const { id, next } = await request();
    expect(next).toEqual(['RENDERING', 'FAILED']);
    await api.given.inside(api.owner.tenantId, (tx) =>
      tx.query(`UPDATE report SET status = 'failed', failure = 'no space left' WHERE id = $1`, [id]),
    );

    const report = () => ask<Standing>('query ($id: ID!) { report(reportId: $id) { id status next } }', { id });
    expect(await report()).toEqual({ id, status: 'FAILED', next: ['QUEUED'] });
    expect(await request()).toMatchObject({ id, status: 'QUEUED' });
  });

  it('is told of an invitation, whether or not it has run out', async () => {
    const { id } = await ask<Standing>(
      'mutation ($i: InviteMemberInput!) { inviteMember(input: $i) { id status next } }',
      { i: { email: 'late@example.org', role: 'ANALYST' } },
    );
    const invitation = async () =>
      (await ask<Standing[]>('{ invitations { id status next } }')).find((each) => each.id === id);

    expect(await invitation()).toEqual({ id, status: 'OPEN', next: ['EXPIRED', 'ACCEPTED', 'REVOKED'] });
    await api.given.inside(api.owner.tenantId, (tx) =>
      tx.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]),
    );
    expect(await invitation()).toEqual({ id, status: 'EXPIRED', next: ['REVOKED'] });
    await ask('mutation ($id: ID!) { revokeInvitation(invitationId: $id) { id } }', { id });
    expect(await invitation()).toBeUndefined();
  });
});
