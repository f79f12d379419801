import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@jest/globals';

/**
 * Compares with a committed file of this folder. A difference is a change of access: it is written with
 * UPDATE_GOLDEN=1 and reviewed as that, not as a refresh.
 */
export function expectGolden(name: string, actual: unknown): void {
  const path = join(import.meta.dirname, name);
  const text = `${JSON.stringify(actual, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`${name} is missing: write it with UPDATE_GOLDEN=1 and review it.`);
  expect(actual).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}
