import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PERMISSIONS } from '@sextant/contracts';

import { className, singular, type Feature } from './feature-files.js';

/** Something that has to be there before a feature can be: the message says what and where. */
export class NotReady extends Error {}

/** What a feature at `<room>/<things>` would be made of, from the room, table and permission that are there; else NotReady. */
export function readFeature(root: string, place: string): Feature {
  const [, room, folder] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(place) ?? [];
  if (!room || !folder) throw new NotReady(`"${place}" is not <room>/<feature> in kebab-case.`);
  if (!existsSync(join(root, 'libs', room, 'package.json'))) throw new NotReady(`There is no room libs/${room}.`);
  if (existsSync(join(root, 'libs', room, 'src', folder)))
    throw new NotReady(`libs/${room}/src/${folder} is there already.`);

  const thing = singular(folder);
  const table = `libs/data/src/entities/${thing}.ts`;
  if (!existsSync(join(root, table)))
    throw new NotReady(`A feature works on a table: write ${table} and its migration first.`);

  const source = readFileSync(join(root, table), 'utf8');
  const isOfClient = /^ {2}clientId!: string;/m.test(source);
  const permission = PERMISSIONS.find((name) => name === `${thing}.read`);
  if (isOfClient && !permission)
    throw new NotReady(`Add the permission ${thing}.read to libs/contracts/src/permissions.ts first.`);
  return {
    room,
    folder,
    entity: className(thing),
    permission: isOfClient ? permission! : null,
    sample: sampleOf(source),
  };
}

const SAMPLES: Readonly<Record<string, string>> = {
  'text string': "'Sample'",
  'integer number': '1',
  'smallint number': '1',
  'boolean boolean': 'true',
  'date string': "'2026-01-31'",
  'timestamptz Date': "new Date('2026-01-31T12:00:00Z')",
};

/** A value for each column that has neither a default nor a key of another row in it. */
function sampleOf(source: string): Record<string, string> {
  const columns = [...source.matchAll(/^ {2}@Column\('(\w+)'\)\n {2}(\w+)!: (\w+);/gm)];
  return Object.fromEntries(
    columns.flatMap(([, type, name, kind]) => {
      const value = SAMPLES[`${type} ${kind}`];
      return value ? [[name!, value]] : [];
    }),
  );
}
