import { beforeAll, describe, expect, it } from '@jest/globals';
import { Mail } from '@sextant/data';
import { bench, GivenWaves, type GivenWave, type WaveWish } from '@sextant/testing';

import { SubmitAnswers } from '../answering/submit-answers.js';
import { CloseWave } from '../waves/close-wave.js';
import { MarkHandIns } from '../hand-ins/mark-hand-ins.js';
import { WavesModule } from '../waves/waves.module.js';
import { RespondentEntry } from './respondent-entry.js';
import { WaveMailComposer } from './wave-mail.composer.js';
import { WaveMail } from './wave-mail.js';

const setUp = () =>
  bench(
    { mail: WaveMail, entry: RespondentEntry, submitting: SubmitAnswers, closing: CloseWave },
    { modules: [WavesModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const wave = (wish?: WaveWish) => given.wave(the.owner.tenantId, the.clientId, wish);
const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

describe('mails of a wave', () => {
  const compose = (mail: Mail) => the.db.run(the.owner, (tx) => new WaveMailComposer(given.links).compose(tx, mail));
  const mailsOf = (subjectIds: string[]) =>
    the.db.run(the.owner, (tx) =>
      tx.repo(Mail).createQueryBuilder('mail').where('subject_id = ANY (:subjectIds)', { subjectIds }).getMany(),
    );
  const ids = ({ participants }: GivenWave) => participants.map(({ id }) => id);

  it('invites everybody once, with their own link', async () => {
    const made = await wave();
    await the.mail.sendInvitations(the.consultant, made.id, null);
    await the.mail.sendInvitations(the.consultant, made.id, null);

    const mails = await mailsOf(ids(made));
    expect(mails).toHaveLength(6);
    for (const mail of mails) {
      const { token } = made.participants.find(({ id }) => id === mail.subjectId)!;
      const message = await compose(mail);
      expect(message?.text).toContain(`${the.environment.PUBLIC_URL}/answer#${token}`);
      expect(message?.html).toContain(token);
      expect(message?.text).toContain('Confidential');
    }
    expect(JSON.stringify(mails)).not.toContain(made.participants[0]!.token);
  });

  it('can wait until a given time', async () => {
    const made = await wave();
    const at = new Date(Date.now() + 86_400_000);

    expect(await the.mail.sendInvitations(the.consultant, made.id, at)).toMatchObject({ inviteOn: at });
    expect((await mailsOf(ids(made))).every(({ deliverAfter }) => deliverAfter.getTime() === at.getTime())).toBe(true);
  });

  it('reminds who has not handed in, and shows nobody who that is', async () => {
    const made = await wave({ mode: 'anonymous', people: 10 });
    await the.mail.sendInvitations(the.consultant, made.id, null);
    for (const { actor } of made.participants.slice(0, 5)) await the.submitting.submit(actor);
    await new MarkHandIns(the.db, given.links, given.seals).mark(the.owner.tenantId, made.id);
    // Not noted yet, and so reminded as well: the mail says so.
    await the.submitting.submit(made.participants[5]!.actor);

    const answered = await the.mail.sendReminders(the.consultant, made.id);

    const reminders = (await mailsOf(ids(made))).filter(({ kind }) => kind === 'wave-reminder');
    expect(reminders).toHaveLength(10);
    expect(answered).toMatchObject({ id: made.id });
    const composed = await Promise.all(reminders.map(async (mail) => ({ mail, message: await compose(mail) })));
    const dropped = composed.filter(({ message }) => message === null).map(({ mail }) => mail.subjectId);
    expect(dropped.sort()).toEqual(
      made.participants
        .slice(0, 5)
        .map(({ id }) => id)
        .sort(),
    );
    const sent = composed.flatMap(({ message }) => message ?? []);
    expect(sent.every(({ text }) => text.includes('If you have handed in already'))).toBe(true);
  });

  it('are not sent after closing', async () => {
    const made = await wave();
    await the.mail.sendInvitations(the.consultant, made.id, null);
    const [mail] = await mailsOf(ids(made));
    await the.closing.close(the.consultant, made.id);

    expect(await compose(mail!)).toBeNull();
    await expect(the.mail.sendReminders(the.consultant, made.id)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
  });

  it('speak the stakeholder’s language', async () => {
    const made = await wave({ mode: 'anonymous', people: 10 });
    await rows(`UPDATE stakeholder SET locale = 'de' WHERE id = $1`, [made.participants[0]!.stakeholderId]);
    await the.mail.sendInvitations(the.consultant, made.id, null);
    const [mail] = await mailsOf([made.participants[0]!.id]);

    expect(await compose(mail!)).toMatchObject({
      subject: expect.stringContaining('Ihre Sicht auf'),
      text: expect.stringContaining('Gruppen ab 5 Personen'),
    });
  });

  it('can be looked at beforehand, with a link that opens nothing', async () => {
    const made = await wave({ status: 'draft' });
    await the.mail.sendTest(the.consultant, made.id);
    const [mail] = await mailsOf([made.id]);

    const message = await compose(mail!);

    expect(message?.text).toContain('/answer#test');
    await expect(the.entry.enter({ token: 'test' }, { address: '192.0.2.1', isOfMember: false })).rejects.toMatchObject(
      { code: 'LINK_NOT_VALID' },
    );
  });

  it('are for consultants of the firm', async () => {
    const { id } = await wave();

    await expect(the.mail.sendInvitations(the.stranger, id, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.mail.sendReminders(the.analyst, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
