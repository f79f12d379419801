import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenWorkshops } from '@sextant/testing';

import { JoinCodes } from '../people/join-codes.js';
import { JoinWorkshop } from '../people/join-workshop.js';
import { PeopleService } from '../people/people.service.js';
import { WorkshopsModule } from '../workshops.module.js';
import { CreateWorkshop } from './create-workshop.js';
import { UpdateWorkshop } from './update-workshop.js';
import { WorkshopsService } from './workshops.service.js';

const setUp = () =>
  bench(
    {
      creation: CreateWorkshop,
      changes: UpdateWorkshop,
      workshops: WorkshopsService,
      people: PeopleService,
      door: JoinWorkshop,
      codes: JoinCodes,
    },
    { modules: [WorkshopsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let resultId: string;

beforeAll(async () => {
  the = await setUp();
  resultId = await new GivenWorkshops(the).result(the.owner.tenantId, the.clientId);
});

const workshop = () =>
  the.creation.create(the.consultant, { resultId, name: 'W', locale: 'en', confidentialityMode: 'named' });

describe('the set-up of a workshop', () => {
  it('changes until somebody is in the room, with the mode its usual minimum', async () => {
    const { id } = await workshop();

    const changed = await the.changes.update(the.consultant, id, {
      name: ' Spring ',
      confidentialityMode: 'anonymous',
    });
    const own = await the.changes.update(the.consultant, id, { minimumGroup: 9 });

    expect(changed).toMatchObject({ name: 'Spring', confidentialityMode: 'anonymous', minimumGroup: 5 });
    expect(own).toMatchObject({ name: 'Spring', confidentialityMode: 'anonymous', minimumGroup: 9 });
    expect((await the.workshops.console(the.consultant, id)).workshop).toMatchObject({
      name: 'Spring',
      minimumGroup: 9,
    });
    await expect(the.changes.update(the.consultant, id, { minimumGroup: 2 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: [{ field: 'minimumGroup' }] },
    });
    await expect(the.changes.update(the.stranger, id, { name: 'Mine' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['phone', 'no phone'])(
    'keeps its mode once somebody came, with a %s or not; its name may change',
    async (by) => {
      const { id, ...rest } = await workshop();
      const code = the.codes.codeOf({ id, ...rest });
      if (by === 'phone')
        await the.door.join({ code, name: 'Sam' }, '10.0.0.1', { token: null, device: 'phone', isMember: false });
      else await the.people.add(the.consultant, id, { name: 'Sam', role: 'participant' });

      for (const change of [{ confidentialityMode: 'anonymous' }, { minimumGroup: 9 }] as const) {
        await expect(the.changes.update(the.consultant, id, change)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      }
      expect(
        await the.changes.update(the.consultant, id, { name: 'Spring', confidentialityMode: 'named' }),
      ).toMatchObject({
        name: 'Spring',
      });
    },
  );

  it('changes no more after the end', async () => {
    const { id } = await workshop();
    await the.workshops.start(the.consultant, id);
    await the.workshops.end(the.consultant, id);

    await expect(the.changes.update(the.consultant, id, { name: 'Late' })).rejects.toMatchObject({
      code: 'WORKSHOP_NOT_PLANNED',
    });
  });
});
