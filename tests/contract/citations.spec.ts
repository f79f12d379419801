import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Everything that somebody wrote; this file names what it forbids. */
const WRITTEN = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((file) => /\.(md|ts|tsx|mjs|sql|ya?ml|css|typ)$|Dockerfile$|^\.env\.example$/.test(file))
  .filter((file) => !file.endsWith('citations.spec.ts') && existsSync(join(ROOT, file)));

/** What the pages can be cited for: `section 11` of the statistics, `P9` of anonymity. */
const PLACES = new Set([
  ...[...read('docs/statistics.md').matchAll(/^## (\d+)\./gm)].map(([, number]) => `statistics.md, section ${number}`),
  ...[...read('docs/anonymity.md').matchAll(/^- \*\*(P\d+) /gm)].map(([, rule]) => `anonymity.md, ${rule}`),
]);

/** The words of a comment that goes over several lines, as one line. */
const wordsOf = (file: string): string => read(file).replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');

/** What stands in which file, as `file: what`. */
const found = (pattern: RegExp, isWrong: (cited: string, file: string) => boolean): string[] =>
  WRITTEN.flatMap((file) =>
    [...wordsOf(file).matchAll(pattern)]
      .map(([, cited]) => cited!)
      .filter((cited) => isWrong(cited, file))
      .map((cited) => `${file}: ${cited}`),
  );

describe('what code and pages refer to', () => {
  it('is a page that is there', () => {
    expect(found(/\b(docs\/[\w/-]+\.md)/g, (page) => !existsSync(join(ROOT, page)))).toEqual([]);
    expect(
      found(/\]\((?!https?:)([^)#\s]+\.md)/g, (link, file) => !existsSync(join(ROOT, dirname(file), link))),
    ).toEqual([]);
  });

  it('is a section or a rule that the page has', () => {
    const cited: string[] = [];
    const missing = found(/\bdocs\/(statistics\.md, section \d+|anonymity\.md, P\d+)/g, (place) => {
      cited.push(place);
      return !PLACES.has(place);
    });

    expect(missing).toEqual([]);
    expect(cited.length).toBeGreaterThan(10);
  });

  it('is nothing outside the repository', () => {
    expect(
      found(
        /((?:\.\.\/)+shared\/|\b(?:ANONYMITY|DESIGN|PERFORMANCE|RELIABILITY|STACK|STATISTICS|STYLE)\.md)/g,
        () => true,
      ),
    ).toEqual([]);
  });
});
