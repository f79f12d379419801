/** `npm run schema`: a JSON Schema in `docs/documents` for every document that the API hands over whole, from its type. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DOCUMENTS } from '@sextant/contracts';
import prettier from 'prettier';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '../..');
const TARGET = join(ROOT, 'docs/documents');

const packages = new Set(Object.values(DOCUMENTS).map(({ from }) => from.replace('@sextant/', '')));
const generator = createGenerator({
  path: join(ROOT, `libs/{${[...packages].sort().join(',')}}/src/index.ts`),
  tsconfig: join(ROOT, 'tsconfig.json'),
  // `npm run typecheck` has looked at them.
  skipTypeCheck: true,
  topRef: false,
  expose: 'export',
  additionalProperties: false,
});

async function main(): Promise<void> {
  for (const file of readdirSync(TARGET)) if (file.endsWith('.json')) rmSync(join(TARGET, file));
  const style = (await prettier.resolveConfig(join(TARGET, 'x.json'))) ?? {};
  for (const [name, { type, description }] of Object.entries(DOCUMENTS)) {
    const schema: Schema = { ...generator.createSchema(type), title: name, description };
    const text = await prettier.format(JSON.stringify(schema), { ...style, parser: 'json' });
    writeFileSync(join(TARGET, `${name}.json`), text);
  }
}

await main();
