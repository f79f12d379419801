import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

/** Words that no page, mail or guide may say: they are not so, or not always (docs/anonymity.md, "Words"). */
const FORBIDDEN: readonly RegExp[] = [
  /nobody can (see or )?(find out|link|know|trace)/i,
  /no ?one can (find out|link|know|trace)/i,
  /not even in the database/i,
  /only averages/i,
  /only groups of at least/i,
  /(are|is) ever shown\b/i,
  /(completely|fully|100 ?%) anonymous/i,
  /can(not| never) be traced/i,
  /niemand kann (eine |sehen|herausfinden|Antwort|Ihre|erfahren)/i,
  /(auch|selbst|nicht einmal) nicht in der Datenbank|nicht einmal in der Datenbank/i,
  /nur Durchschnitt/i,
  /nur (für )?Gruppen ab/i,
  /(völlig|vollständig|100 ?%) anonym/i,
  /nicht (zurück)?verfolgbar/i,
];

const ROOT = join(import.meta.dirname, '../..');

function filesIn(folder: string, isWanted: (name: string) => boolean): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whatever people read: messages of pages, texts of mails, reports and minutes, guides. */
const READ = [
  ...filesIn('apps/web/src', (name) => /messages\.ts$|\.tsx$/.test(name)),
  ...filesIn('libs', (name) => /texts(-\w+)?\.ts$/.test(name)),
  ...filesIn('docs/guides', (name) => name.endsWith('.md')),
];

/** Sentences may be broken over lines, and code says what it likes in comments. */
function wordsOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const said = file.endsWith('.md') ? text : text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return said.replace(/\s+/g, ' ');
}

describe('the table of promises', () => {
  it('names no test and no file that does not exist', () => {
    const table = readFileSync(join(ROOT, 'docs/anonymity.md'), 'utf8');
    const files = ['apps', 'libs', 'tests'].flatMap((folder) => filesIn(folder, () => true));
    const named = [...table.matchAll(/`([\w./-]+\.(?:ts|tsx|spec))`/g)].map(([, name]) => name!);
    const missing = named.filter((name) => !files.some((file) => file.includes(`/${name}`)));

    expect(named.length).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });

  it('quotes tests by names that they have', () => {
    const table = readFileSync(join(ROOT, 'docs/anonymity.md'), 'utf8');
    const files = ['apps', 'libs', 'tests'].flatMap((folder) => filesIn(folder, (name) => name.includes('.spec.ts')));
    const quoted = [...table.matchAll(/`(?:[\w./-]*\/)?([\w.-]+\.spec)` "([^"]+)"/g)].map(([, spec, title]) => ({
      spec,
      title,
    }));
    const wrong = quoted.filter(({ spec, title }) => {
      const parts = title!.split('…').map((part) => part.trim());
      const texts = files.filter((file) => file.includes(`/${spec}.ts`)).map((file) => readFileSync(file, 'utf8'));
      return !texts.some((text) => parts.every((part) => text.includes(part)));
    });

    expect(quoted.length).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });
});

describe('what people are told', () => {
  it('claims nothing that is not so, in either language', () => {
    const claims = READ.flatMap((file) =>
      FORBIDDEN.flatMap((claim) => {
        const [found] = claim.exec(wordsOf(file)) ?? [];
        return found ? [`${file.slice(ROOT.length + 1)}: ${found}`] : [];
      }),
    );

    expect(READ.length).toBeGreaterThan(60);
    expect(claims).toEqual([]);
  });

  it.each([
    ['en', 'not even a colleague who knows their own answers', 'What your group thinks on the whole can be seen.'],
    ['de', 'auch nicht, wer die eigenen Antworten kennt', 'Was Ihre Gruppe im Ganzen denkt, ist zu sehen.'],
  ])('says before the first answer what is protected and what is not: %s', (_, protects, openly) => {
    const words = wordsOf(join(ROOT, 'apps/web/src/light/answering/messages.ts'));

    expect(words.split(protects)).toHaveLength(3);
    expect(words.split(openly)).toHaveLength(3);
  });

  it.each([
    'Nobody can see or find out what you voted, not even in the database.',
    'Niemand kann eine Antwort mit Ihnen verbinden.',
    'Only groups of at least 5 people are ever shown.',
    'Gezeigt werden nur Gruppen ab 5 Personen.',
  ])('would notice the words of before: %s', (words) => {
    expect(FORBIDDEN.some((claim) => claim.test(words))).toBe(true);
  });
});
