/** What a feature is made for: `assessments/waves`, the rows of `Wave`. */
export interface Feature {
  readonly room: string;
  /** The feature's folder: a plural noun in kebab-case. */
  readonly folder: string;
  readonly entity: string;
  /** What reading takes when the rows belong to a client, such as `wave.read`; null when they are the whole firm's. */
  readonly permission: string | null;
  /** Values for the columns that every row must have and whose meaning is plain, by property. */
  readonly sample: Readonly<Record<string, string>>;
}

/** The class name of a kebab-case noun: `unit-levels` → `UnitLevels`. */
export function className(noun: string): string {
  return noun.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** One of many: `waves` → `wave`, `policies` → `policy`, `branches` → `branch`. */
export function singular(plural: string): string {
  return plural
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/(?<!s)s$/, '');
}

/** The files of a new feature by path: a service that reads a row, and the pair of database tests for it. */
export function featureFiles(feature: Feature): ReadonlyMap<string, string> {
  const folder = `libs/${feature.room}/src/${feature.folder}`;
  return new Map([
    [`${folder}/${feature.folder}.service.ts`, service(feature)],
    [`${folder}/${feature.folder}.service.db.spec.ts`, databaseSpec(feature)],
  ]);
}

function service({ folder, entity, permission }: Feature): string {
  const name = variableName(entity);
  const checked = `{
    return this.db.run(actor, async (tx) => {
      const ${name} = await tx.get(${entity}, id);
      assertCan(actor, '${permission}', ${name});
      return ${name};
    });
  }`;
  const plain = `{
    return this.db.run(actor, (tx) => tx.get(${entity}, id));
  }`;
  return `import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { ${entity}, TenantDb } from '@sextant/data';
${permission ? "import { assertCan } from '@sextant/platform';\n" : ''}
/** What can be done with ${words(folder)}. */
@Injectable()
export class ${className(folder)}Service {
  constructor(private readonly db: TenantDb) {}

  /** One ${words(singular(folder))}; what is out of sight is not found. */
  get(actor: Actor, id: string): Promise<${entity}> ${permission ? checked : plain}
}
`;
}

function databaseSpec({ room, folder, entity, permission, sample }: Feature): string {
  const [things, service, module] = [
    variableName(className(folder)),
    `${className(folder)}Service`,
    `${className(room)}Module`,
  ];
  const values = Object.entries(sample).map(([name, value]) => `${name}: ${value}`);
  const ofOtherClient = `
  it('is not there for an executive of another client', async () => {
    const hidden = await given${entity}(await given.client(consultant.tenantId));

    await expect(${things}.get(executive, hidden.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
`;
  return `import { describe, expect, it } from '@jest/globals';
import { ${entity} } from '@sextant/data';
import { bench } from '@sextant/testing';

import { ${module} } from '../${room}.module.js';
import { ${service} } from './${folder}.service.js';

const { ${things}, given, ${permission ? 'clientId, executive, ' : ''}consultant, stranger } = await bench(
  { ${things}: ${service} },
  { modules: [${module}] },
);

const given${entity} = (${permission ? 'owner = clientId' : ''}): Promise<${entity}> =>
  given.inside(consultant.tenantId, (tx) => tx.insert(${entity}, { ${[...(permission ? ['clientId: owner'] : []), ...values].join(', ')} }));
const own = await given${entity}();

describe('one ${words(singular(folder))}', () => {
  it('is there for its own firm', async () => {
    expect(await ${things}.get(consultant, own.id)).toMatchObject({ id: own.id });
  });

  it('is not there for another firm', async () => {
    await expect(${things}.get(stranger, own.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
${permission ? ofOtherClient : ''}});
`;
}

const words = (noun: string): string => noun.replace(/-/g, ' ');
const variableName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
