import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { isSafe } from 'redos-detector';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** Steps back that an expression may take at most on any text, however long; counted, not timed. */
const MOST_STEPS_BACK = 50;

/** Expressions that may step back further, by file, and what keeps the text short. */
const BOUNDED: Readonly<Record<string, string>> = {
  'apps/cli/src/advise/instrument-for-advice.ts': 'the command line reads its own files',
  'apps/cli/src/check/checked-file.ts': 'the command line reads its own files',
  'libs/assessments/src/answers-csv/written-date.ts': 'names and dates of a wave are cells, cut before they are judged',
  'libs/identity/src/sign-in/password-rules.ts': 'passwords have at most 200 signs',
  'libs/maturity/src/right-sizing/boundary-rule.ts': 'texts of an instrument have at most 4,000 signs',
  'libs/maturity/src/right-sizing/condition.ts': 'texts of an instrument have at most 4,000 signs',
  'libs/maturity/src/right-sizing/distance-clauses.ts': 'texts of an instrument have at most 4,000 signs',
  'libs/maturity/src/written/read-measuring-rules.ts': 'texts of an instrument have at most 4,000 signs',
  'libs/platform/src/mail/mail-delivery.ts': 'the operator writes MAIL_FROM',
};

interface Found {
  readonly file: string;
  readonly source: string;
  /** Null for one that is put together while the program runs. */
  readonly expression: RegExp | null;
}

/** Every regular expression of the programs that run on a server. */
function expressionsOfServer(): Found[] {
  const globs = ['libs/*/src/**/*.ts', 'apps/api/src/*.ts', 'apps/worker/src/*.ts', 'apps/cli/src/**/*.ts'];
  const files = execFileSync('git', ['ls-files', ...globs], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  return files
    .filter((file) => !/\.spec\.ts$|^libs\/testing\//.test(file))
    .flatMap((file) => expressionsOf(file, readFileSync(join(ROOT, file), 'utf8')));
}

function expressionsOf(file: string, text: string): Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const source = node.getText();
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(source) ?? [];
      found.push({ file, source, expression: new RegExp(pattern, flags.replace(/[gy]/g, '')) });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
      found.push({ file, source, expression: null });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const isLinear = ({ expression }: Found): boolean =>
  expression !== null && isSafe(expression, { maxScore: MOST_STEPS_BACK, maxSteps: 20_000 }).safe;

describe('a regular expression on a server', () => {
  it('takes few steps back on any text, or is listed with what keeps its text short', () => {
    const all = expressionsOfServer();
    const slow = all.filter((one) => !isLinear(one));

    expect(all.length).toBeGreaterThan(80);
    expect(slow.filter(({ file }) => !BOUNDED[file]).map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
    expect(Object.keys(BOUNDED).filter((file) => !slow.some((one) => one.file === file))).toEqual([]);
  }, 120_000);

  it('would be found: the one that took seven seconds for forty thousand dots', () => {
    const expressions = expressionsOf('a.ts', 'const EMAIL = /^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/;');

    expect(expressions.map(isLinear)).toEqual([false]);
  });
});
