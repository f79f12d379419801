import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenEngagements } from '@sextant/testing';

import { EngagementsModule } from '../engagements.module.js';
import { UnitsService } from '../units/units.service.js';
import { ImportStakeholders } from './import-stakeholders.js';
import { StakeholdersService } from './stakeholders.service.js';

const setUp = () =>
  bench(
    { importer: ImportStakeholders, people: StakeholdersService, units: UnitsService },
    { modules: [EngagementsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenEngagements;

beforeAll(async () => {
  the = await setUp();
  given = new GivenEngagements(the);
});

const HEADER = 'name,email,function,level,unit,locale';
const csv = (...lines: string[]) => [HEADER, ...lines].join('\n');
const newClient = () => the.given.client(the.owner.tenantId);
const listed = async (clientId: string) => {
  const [people, units] = [
    await the.people.ofClients(the.owner, [clientId]),
    await the.units.ofClients(the.owner, [clientId]),
  ];
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  return people.map(({ name, unitId }) => [name, unitId && unitNames.get(unitId)]);
};

describe('importing stakeholders', () => {
  it('takes in everybody, each in the unit that the path leads to', async () => {
    const clientId = await newClient();
    await given.units(the.owner.tenantId, clientId, 'Sales', 'Nordic');
    await given.units(the.owner.tenantId, clientId, 'Service', 'Nordic', 'Spares');

    const outcome = await the.importer.import(
      the.consultant,
      clientId,
      csv(
        'Ida,ida@halden.example,sales,head,Sales / Nordic,de',
        'Bo,,service,,Service / Nordic / Spares,',
        'Cy,,legal,,,',
      ),
    );

    expect(outcome).toMatchObject({ imported: 3, known: 0, problems: [] });
    expect(await listed(clientId)).toEqual([
      ['Bo', 'Spares'],
      ['Cy', null],
      ['Ida', 'Nordic'],
    ]);
    expect((await the.people.ofClients(the.owner, [clientId]))[2]).toMatchObject({
      email: 'ida@halden.example',
      function: 'sales',
      level: 'head',
      locale: 'de',
    });
  });

  it('takes in nobody when anything is wrong, and names all of it in the order of the file', async () => {
    const clientId = await newClient();
    await given.stakeholder(the.owner.tenantId, clientId, {});

    const { imported, problems } = await the.importer.import(
      the.owner,
      clientId,
      csv(
        'Ida,Known@halden.example,sales,,Nowhere,',
        'Bo,,,,,',
        'Cy,cy@halden.example,sales,,,',
        'Di,CY@halden.example,sales,,,',
      ),
    );

    expect(imported).toBe(0);
    expect(problems.map(({ row, column, name, rule, message }) => [row, column, name, rule, message])).toEqual([
      [2, 5, 'unit', 'unknownUnit', 'the client has no unit "Nowhere"'],
      [3, 3, 'function', 'required', 'must not be empty'],
      [5, 2, 'email', 'sameMailbox', 'this mailbox stands in row 4 already'],
    ]);
    expect(await listed(clientId)).toHaveLength(1);
  });

  it('takes the same list again without a change, and one more person with it', async () => {
    const clientId = await newClient();
    const list = ['Cy,cy@halden.example,legal,,,', 'Di Berg,,legal,,,', 'Di Berg,,legal,,,'];
    await the.importer.import(the.owner, clientId, csv(...list));

    const again = await the.importer.import(the.owner, clientId, csv(...list));
    const more = csv('Cy,<CY+work@Halden.example>,legal,,,', 'di berg,,legal,,,', 'Eli,eli@halden.example,legal,,,');
    const looked = await the.importer.preview(the.owner, clientId, more);

    expect(again).toMatchObject({ imported: 0, known: 3, problems: [] });
    expect(looked).toMatchObject({ added: 1, known: 2, problems: [] });
    expect(await listed(clientId)).toHaveLength(3);
    expect(await the.importer.import(the.owner, clientId, more)).toMatchObject({ imported: 1, known: 2 });
    expect((await listed(clientId)).map(([name]) => name)).toEqual(['Cy', 'Di Berg', 'Di Berg', 'Eli']);
  });

  it('says how it was read, and who is known otherwise, before anything is stored', async () => {
    const clientId = await newClient();
    await given.stakeholder(the.owner.tenantId, clientId, {
      name: 'Ida',
      email: 'ida@halden.example',
      function: 'sales',
    });

    const looked = await the.importer.preview(
      the.owner,
      clientId,
      'Name;E-Mail;Function\nIda;ida@halden.example;legal\nBo;bo@halden.example;legal',
    );

    expect(looked.read).toMatchObject({ delimiter: ';', columns: [{}, { header: 'E-Mail', field: 'email' }, {}] });
    expect(looked.remarks).toMatchObject([{ row: 2, name: 'E-Mail', rule: 'knownOtherwise' }]);
    expect(await listed(clientId)).toEqual([['Ida', null]]);
    await expect(the.importer.preview(the.stranger, clientId, csv())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.importer.preview(the.executive, the.clientId, csv())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('finds units of the client in any spelling, and makes no second one', async () => {
    const clientId = await newClient();
    await given.units(the.owner.tenantId, clientId, 'Büro', 'Nord');

    const { imported } = await the.importer.import(
      the.owner,
      clientId,
      csv('Ida,,sales,,bu\u0308ro / NORD,', 'Bo,,sales,,BÜRO,'),
      { createUnits: true },
    );

    expect(imported).toBe(2);
    expect(await listed(clientId)).toEqual([
      ['Bo', 'Büro'],
      ['Ida', 'Nord'],
    ]);
    expect(await the.units.ofClients(the.owner, [clientId])).toHaveLength(2);
  });

  it('adds the units that are missing when told to, each once', async () => {
    const clientId = await newClient();
    await given.units(the.owner.tenantId, clientId, 'Sales');
    const list = csv(
      'Ida,,sales,,Sales / Nordic,',
      'Bo,,sales,,Sales / Nordic / Oslo,',
      'Cy,,sales,,Plant,',
      'Di,,sales,,Sales,',
    );

    const outcome = await the.importer.import(the.owner, clientId, list, { createUnits: true });

    expect(outcome.imported).toBe(4);
    expect((await the.units.ofClients(the.owner, [clientId])).map(({ name }) => name)).toEqual([
      'Plant',
      'Sales',
      'Nordic',
      'Oslo',
    ]);
    expect(await listed(clientId)).toContainEqual(['Bo', 'Oslo']);
  });

  it('adds no units when the list is refused', async () => {
    const clientId = await newClient();

    await the.importer.import(the.owner, clientId, csv('Ida,,sales,,Plant,', ',,,,,x'), { createUnits: true });

    expect(await the.units.ofClients(the.owner, [clientId])).toEqual([]);
  });

  it('brings back somebody who was archived, as the same person', async () => {
    const clientId = await newClient();
    const before = await given.stakeholder(the.owner.tenantId, clientId, { email: 'ida@halden.example' });
    await the.people.archive(the.owner, before.id);

    await the.importer.import(the.owner, clientId, csv('Ida Berg,ida@halden.example,legal,,,'));

    expect(await the.people.ofClients(the.owner, [clientId])).toMatchObject([
      { id: before.id, name: 'Ida Berg', function: 'legal', archivedAt: null },
    ]);
  });

  it('takes in 5,000 people', async () => {
    const clientId = await newClient();
    const people = Array.from(
      { length: 5_000 },
      (_, i) => `Person ${i},p${i}@halden.example,sales,,Unit ${i % 20} / Team ${i % 200},`,
    );

    const outcome = await the.importer.import(the.owner, clientId, csv(...people), { createUnits: true });

    expect(outcome.imported).toBe(5_000);
    const [found] = await the.db.run(the.owner, (tx) =>
      tx.query('SELECT count(*)::int AS people, count(unit_id)::int AS placed FROM stakeholder WHERE client_id = $1', [
        clientId,
      ]),
    );
    expect(found).toEqual({ people: 5_000, placed: 5_000 });
  });

  it('names the first 500 problems and counts the others', async () => {
    const clientId = await newClient();

    const { problems } = await the.importer.import(
      the.owner,
      clientId,
      csv(...Array.from({ length: 700 }, () => 'Ida,,,,,')),
    );

    expect(problems).toHaveLength(501);
    expect(problems[500]).toMatchObject({ row: 502, column: null, message: 'and 200 more problems from here on' });
  });

  it('takes the same list once when it is sent several times at the same moment', async () => {
    const clientId = await newClient();
    const list = csv('Ida,ida@halden.example,sales,,Plant,', 'Bo,bo@halden.example,sales,,Plant,');

    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => the.importer.import(the.owner, clientId, list, { createUnits: true })),
    );

    expect(outcomes.map(({ imported }) => imported).sort()).toEqual([0, 0, 0, 2]);
    expect(await listed(clientId)).toHaveLength(2);
  });

  it('is not there for another firm, and not for those who may only look', async () => {
    const list = csv('Ida,,sales,,,');

    await expect(the.importer.import(the.stranger, the.clientId, list)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.importer.import(the.analyst, the.clientId, list)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(the.importer.import(the.executive, the.clientId, list)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await listed(the.clientId)).toEqual([]);
  });
});
