import { beforeAll, describe, expect, it } from '@jest/globals';
import { Wave } from '@sextant/data';
import { bench, GivenWaves, type WaveWish } from '@sextant/testing';

import { QuestionnaireService } from '../answering/questionnaire.service.js';
import { WavesModule } from '../waves/waves.module.js';
import { IssueCode } from './issue-code.js';
import { PersonsService } from './persons.service.js';
import { RespondentEntry } from './respondent-entry.js';

const setUp = () =>
  bench(
    { codes: IssueCode, entry: RespondentEntry, questionnaires: QuestionnaireService, persons: PersonsService },
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
const from = (address: string, isOfMember = false) => ({ address, isOfMember });

describe('whoever comes in from a device where a member signed in', () => {
  const countedIn = async (waveId: string) =>
    (await the.persons.of(the.consultant, await the.db.run(the.owner, (tx) => tx.get(Wave, waveId))))!;

  it('is let into an anonymous wave but counts no more, until too few would be left', async () => {
    const { id, participants } = await wave({ mode: 'anonymous', people: 11 });
    const [first, second] = participants;
    const { code } = await the.codes.issue(the.consultant, first!.id);

    await the.entry.enter({ code }, from('192.0.2.9', true));

    expect(await countedIn(id)).toEqual({ counted: 10, needed: 10, notCounted: [] });
    const again = await the.codes.issue(the.consultant, second!.id);
    await expect(the.entry.enter({ code: again.code }, from('192.0.2.9', true))).rejects.toMatchObject({
      code: 'MEMBER_DEVICE',
    });
    expect(await countedIn(id)).toMatchObject({ counted: 10 });
    expect(await the.entry.enter({ code: again.code }, from('192.0.2.9'))).toBeDefined();
  });

  it('counts as before in waves that promise no anonymity', async () => {
    const { participants } = await wave();
    await the.entry.enter({ token: participants[0]!.token }, from('192.0.2.9', true));

    expect(await rows('SELECT 1 FROM participant WHERE on_member_device AND id = $1', [participants[0]!.id])).toEqual(
      [],
    );
  });

  it('is told to participants with the number of persons counted', async () => {
    const { participants } = await wave({ mode: 'anonymous', people: 12 });
    await the.entry.enter({ token: participants[0]!.token }, from('192.0.2.9', true));

    const { persons } = await the.questionnaires.read(participants[1]!.actor, null);
    expect(persons).toEqual({ counted: 11, needed: 10 });
  });
});
