import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const MIGRATION = /^\d+-.*\.ts$/;

/** Statements that change rows and stand by themselves; those of functions are run for somebody who is named. */
function changesOutside(source: string): string[] {
  const known = source
    .replace(/^ {4}await acrossTenants\((?:.*\);$|[\s\S]*?^ {4}\);$)/gm, '')
    .replace(/asOwner\([\s\S]*?\n {4}\);\n/g, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '');
  return [...known.matchAll(/^\s*(?:UPDATE|DELETE FROM) \w+.*$/gm)].map(([found]) => found.trim());
}

describe('migrations that change rows', () => {
  it('do so for all firms, though policies hold back the owner of a table', () => {
    const migrations = readdirSync(import.meta.dirname).filter((name) => MIGRATION.test(name));
    const held = migrations.flatMap((name) =>
      changesOutside(readFileSync(join(import.meta.dirname, name), 'utf8')).map((found) => `${name}: ${found}`),
    );

    expect(migrations.length).toBeGreaterThan(20);
    expect(held).toEqual([]);
    expect(changesOutside('    await queryRunner.query(`\n      UPDATE mail SET status = 1;\n    `);')).toHaveLength(1);
  });
});
