import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sextant/contracts';
import { bench, GivenWaves, isHeldUp, type GivenParticipant, type GivenWave, type WaveWish } from '@sextant/testing';

import { respondentOf } from '../participants/respondent-actors.js';
import { CloseWave } from '../waves/close-wave.js';
import { WavesModule } from '../waves/waves.module.js';
import type { AnswerOperationRequest } from './answer-rules.js';
import { directly, storeOperations, within, type SentOperation } from './answer-statement.js';
import { holdDraft } from './hold-draft.js';
import { SaveAnswers } from './save-answers.js';
import { SubmitAnswers } from './submit-answers.js';

const setUp = () =>
  bench({ saving: SaveAnswers, submitting: SubmitAnswers, closing: CloseWave }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const wave = (wish?: WaveWish): Promise<GivenWave> => given.wave(the.owner.tenantId, the.clientId, wish);

const operation = (change: Partial<AnswerOperationRequest> = {}): AnswerOperationRequest => ({
  operationId: randomUUID(),
  item: 'goal',
  baseRevision: 0,
  current: '3',
  desired: '4',
  comment: null,
  confidence: null,
  ...change,
});

const save = async (actor: Actor, ...operations: AnswerOperationRequest[]) => the.saving.save(actor, operations);

const storedAnswers = async (waveId: string) =>
  (await given.stored(the.owner.tenantId, waveId)).map(({ item, current, revision, comment }) => ({
    ...{ item, current, revision, comment },
  }));

const sent = async (person: GivenParticipant, operation: AnswerOperationRequest): Promise<SentOperation> => {
  const seal = await the.db.run(the.owner, (tx) => given.seals.hold(tx, person.actor.waveId!));
  return { ...operation, sender: respondentOf(person.actor), seal, sealedLink: given.links.seal(person.id) };
};

describe('saving answers', () => {
  it('stores each and says its revision', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;

    const replies = await save(
      actor,
      operation(),
      operation({ item: 'owner', current: 'NA', desired: null, comment: 'we have none' }),
    );

    expect(replies).toMatchObject([
      { item: 'goal', status: 'saved', revision: 1, answer: null, code: null },
      { item: 'owner', status: 'saved', revision: 1 },
    ]);
    expect(await storedAnswers(id)).toEqual([
      { item: 'goal', current: '3', revision: 1, comment: null },
      { item: 'owner', current: 'NA', revision: 1, comment: 'we have none' },
    ]);
  });

  it('gives a retry the same reply and does nothing twice', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    const first = operation();
    const [reply] = await save(actor, first);

    expect(await save(actor, first)).toEqual([reply]);
    expect(await Promise.all([save(actor, first), save(actor, first)])).toEqual([[reply], [reply]]);
    expect(await storedAnswers(id)).toMatchObject([{ current: '3', revision: 1 }]);
  });

  it('tells the retry of an operation that another has replaced since what is stored', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    const first = operation();
    await save(actor, first);
    await save(actor, operation({ baseRevision: 1, current: '5', comment: 'since' }));

    expect(await save(actor, first)).toMatchObject([
      { status: 'conflict', revision: 2, answer: { item: 'goal', current: '5', comment: 'since', revision: 2 } },
    ]);
    expect(await storedAnswers(id)).toMatchObject([{ current: '5', revision: 2 }]);
  });

  it('does an operation once that is sent several times at once', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    const same = operation();

    const replies = await Promise.all(Array.from({ length: 8 }, () => save(actor, same)));

    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await storedAnswers(id)).toMatchObject([{ revision: 1 }]);
  });

  it('never overwrites newer work: a stale write is a conflict that shows what is stored', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    await save(actor, operation());
    await save(actor, operation({ baseRevision: 1, current: '5', comment: 'newer' }));

    const stale = operation({ baseRevision: 1, current: '1' });
    const [reply] = await save(actor, stale);

    expect(reply).toMatchObject({
      status: 'conflict',
      revision: 2,
      answer: { item: 'goal', current: '5', desired: '4', comment: 'newer', revision: 2 },
    });
    expect(await save(actor, stale)).toEqual([reply]);
    expect(await storedAnswers(id)).toMatchObject([{ current: '5', revision: 2 }]);
  });

  it('lets one of two tabs win that change the same answer at once', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;

    for (let revision = 0; revision < 10; revision++) {
      const replies = await Promise.all(
        ['1', '2', '3'].map((current) => save(actor, operation({ baseRevision: revision, current }))),
      );
      expect(replies.map(([reply]) => reply!.status).sort()).toEqual(['conflict', 'conflict', 'saved']);
    }
    expect(await storedAnswers(id)).toMatchObject([{ revision: 10 }]);
  });

  it('says of an answer that was never there that it is not', async () => {
    const { actor } = (await wave()).participants[0]!;

    expect(await save(actor, operation({ baseRevision: 4 }))).toMatchObject([
      { status: 'conflict', revision: 0, answer: { item: 'goal', current: null, revision: 0 } },
    ]);
  });

  it('takes several changes of one answer in one call in their order', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    const first = operation();

    const replies = await save(
      actor,
      first,
      operation({ baseRevision: 1, current: '4' }),
      first,
      operation({ item: 'owner' }),
    );

    expect(replies).toMatchObject([
      { status: 'saved', revision: 1 },
      { status: 'saved', revision: 2 },
      { status: 'conflict', revision: 2, answer: { current: '4' } },
      { item: 'owner', status: 'saved', revision: 1 },
    ]);
    expect(await storedAnswers(id)).toMatchObject([{ item: 'goal', current: '4', revision: 2 }, { item: 'owner' }]);
  });

  it('fails no neighbour of a bad operation', async () => {
    const { participants } = await wave();
    const sales = participants[0]!;

    const replies = await save(
      sales.actor,
      operation({ item: 'law' }),
      operation(),
      operation({ item: 'owner', current: '6' }),
      operation({ operationId: 'not an id', item: 'owner' }),
      operation({ item: 'money' }),
    );

    expect(replies.map(({ status, code }) => [status, code])).toEqual([
      ['refused', 'INVALID_INPUT'],
      ['saved', null],
      ['refused', 'INVALID_INPUT'],
      ['refused', 'INVALID_INPUT'],
      ['saved', null],
    ]);
  });

  it('asks legal what it asks nobody else', async () => {
    const legal = (await wave()).participants[1]!;

    expect(await save(legal.actor, operation({ item: 'law' }))).toMatchObject([{ status: 'saved' }]);
  });

  it('tells nobody anything of the operation of somebody else', async () => {
    const { id, participants } = await wave();
    const theirs = operation({ comment: 'mine alone' });
    await save(participants[0]!.actor, theirs);

    const replies = [
      await save(participants[1]!.actor, { ...theirs, comment: null, baseRevision: 1 }),
      await save(participants[1]!.actor, { ...theirs, comment: null }),
    ];

    expect(replies.flat()).toMatchObject([
      { status: 'conflict', revision: 0, answer: { current: null, comment: null } },
      { status: 'saved', revision: 1, answer: null },
    ]);
    expect((await storedAnswers(id)).map(({ comment }) => comment).sort()).toEqual(['mine alone', null]);
  });

  it('is not there for another firm, whatever the link', async () => {
    const { id, participants } = await wave();
    const foreign = { ...participants[0]!.actor, tenantId: the.stranger.tenantId };

    await expect(save(foreign, operation())).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    await save(participants[0]!.actor, operation());
    expect(await save(foreign, operation({ item: 'owner' }))).toMatchObject([
      { status: 'refused', code: 'LINK_NOT_VALID' },
    ]);
    expect(await storedAnswers(id)).toHaveLength(1);
  });

  it('takes nothing before the wave is open', async () => {
    const { id, participants } = await wave({ status: 'draft' });

    expect(await save(participants[0]!.actor, operation())).toMatchObject([
      { status: 'refused', code: 'WAVE_NOT_OPEN' },
    ]);
    expect(await storedAnswers(id)).toEqual([]);
  });

  it('takes nothing after handing in', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    await save(actor, operation());
    await the.submitting.submit(actor);

    expect(await save(actor, operation({ item: 'owner' }))).toMatchObject([
      { status: 'refused', code: 'ALREADY_SUBMITTED' },
    ]);
    await expect(the.submitting.submit(actor)).rejects.toMatchObject({ code: 'ALREADY_SUBMITTED' });
    expect(await storedAnswers(id)).toHaveLength(1);
  });

  it('takes nothing after closing, but still knows what it acknowledged', async () => {
    const { participants, id } = await wave();
    const { actor } = participants[0]!;
    const acknowledged = operation();
    const [reply] = await save(actor, acknowledged);
    await the.closing.close(the.consultant, id);

    expect(await save(actor, acknowledged, operation({ item: 'owner' }))).toMatchObject([
      reply!,
      { status: 'refused', code: 'WAVE_NOT_OPEN' },
    ]);
  });

  it.each(['named', 'confidential', 'anonymous'] as const)(
    'has every acknowledged answer, and no other, in a %s wave that closes while thirty people save',
    async (mode) => {
      const { id, participants } = await wave({ mode, people: 30 });
      let acknowledged = 0;
      const saves = participants.flatMap(({ actor }) =>
        ['goal', 'owner', 'money'].map(async (item) => {
          await setTimeout(Math.random() * 150);
          const replies = await save(actor, operation({ item }));
          acknowledged += replies.filter(({ status }) => status === 'saved').length;
          return replies;
        }),
      );
      while (acknowledged < 10) await setTimeout(1);

      await the.closing.close(the.consultant, id);

      const atClosing = await storedAnswers(id);
      const replies = (await Promise.all(saves)).flat();
      const saved = replies.filter(({ status }) => status === 'saved');
      expect(atClosing).toHaveLength(saved.length);
      expect(await storedAnswers(id)).toEqual(atClosing);
      expect(new Set(replies.map(({ code }) => code))).toEqual(
        new Set(saved.length < replies.length ? [null, 'WAVE_NOT_OPEN'] : [null]),
      );
    },
  );

  it('waits with closing for a save that is under way', async () => {
    const { id, participants } = await wave();
    const { actor } = participants[0]!;
    await save(actor, operation());
    // A change, because a first answer refers to the wave anew and holds it by that alone.
    const change = await sent(participants[0]!, operation({ baseRevision: 1, current: '5' }));
    let closing: Promise<unknown> | undefined;

    const [stored] = await the.db.run(actor, async (tx) => {
      const outcomes = await storeOperations(within(the.db, tx), actor.tenantId, [change]);
      closing = the.closing.close(the.consultant, id);
      expect(await isHeldUp(the.database, closing)).toBe(true);
      return outcomes;
    });
    await closing;

    expect(stored).toMatchObject({ outcome: 'saved' });
    expect(await storedAnswers(id)).toMatchObject([{ current: '5', revision: 2 }]);
  });

  it.each(['named', 'confidential', 'anonymous'] as const)(
    'keeps an acknowledged answer when a %s respondent hands in meanwhile',
    async (mode) => {
      const { id, participants } = await wave({ mode, people: 12 });
      const outcomes = await Promise.all(
        participants.map(async ({ actor }) => {
          const [submitted, ...replies] = await Promise.all([
            the.submitting.submit(actor),
            ...['goal', 'owner', 'money'].map((item) => save(actor, operation({ item }))),
          ]);
          return { submitted, replies: replies.flat() };
        }),
      );

      const saved = outcomes.flatMap(({ replies }) => replies).filter(({ status }) => status === 'saved');
      expect(outcomes.every(({ submitted }) => submitted)).toBe(true);
      expect(await storedAnswers(id)).toHaveLength(saved.length);
    },
  );

  it.each(['named', 'confidential', 'anonymous'] as const)(
    'waits with closing for a hand-in of a %s wave that is under way',
    async (mode) => {
      const { id, participants } = await wave({ mode, people: 10 });
      const { actor } = participants[0]!;
      await save(actor, operation());
      let closing: Promise<unknown> | undefined;

      await the.db.run(actor, async (tx) => {
        await holdDraft(tx, respondentOf(actor), given.links.seal(participants[0]!.id));
        closing = the.closing.close(the.consultant, id);
        expect(await isHeldUp(the.database, closing)).toBe(true);
      });
      await closing;

      await expect(the.submitting.submit(participants[1]!.actor)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
    },
  );

  it('saves pages of the same people in opposite order at once, in calls of their own', async () => {
    const { id, participants } = await wave({ people: 12 });
    const items = ['goal', 'owner', 'money'];
    const pages: SentOperation[][] = [];
    for (let round = 0; round < 10; round += 1) {
      const people = round % 2 ? [...participants].reverse() : participants;
      const page = people.flatMap((person) =>
        (round % 2 ? [...items].reverse() : items).map((item) => sent(person, operation({ item }))),
      );
      pages.push(await Promise.all(page));
    }

    const outcomes = await Promise.all(
      pages.map((page) => storeOperations(directly(the.db), the.owner.tenantId, page)),
    );

    // Of ten that came with the same revision one was first, for each answer.
    expect(outcomes.flat().filter(({ outcome }) => outcome === 'saved')).toHaveLength(36);
    expect((await storedAnswers(id)).map(({ revision }) => revision)).toEqual(Array.from({ length: 36 }, () => 1));
  });

  it('keeps to the firm that each call names, though the plans of a connection outlive it', async () => {
    const strangers = await given.wave(the.stranger.tenantId, await the.given.client(the.stranger.tenantId));
    const own = await wave();
    for (let revision = 0; revision < 8; revision++) {
      for (const { participants } of [own, strangers]) {
        expect(await save(participants[0]!.actor, operation({ baseRevision: revision }))).toMatchObject([
          { status: 'saved' },
        ]);
      }
      const spliced = { ...strangers.participants[0]!.actor, tenantId: the.owner.tenantId };
      expect(await save(spliced, operation({ baseRevision: revision + 1 }))).toMatchObject([
        { status: 'refused', code: 'LINK_NOT_VALID' },
      ]);
    }
    expect(await given.stored(the.stranger.tenantId, strangers.id)).toMatchObject([{ revision: 8 }]);
    expect(await storedAnswers(own.id)).toMatchObject([{ revision: 8 }]);
  });
});
