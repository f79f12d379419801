/**
 * `npm run mutants -- [--list] [--handful N [--seed S]] [--minutes M] [words of a name, file or row …]`: breaks the product on purpose,
 * one break at a time in a copy of the tree, and runs the tests that must notice. 0 all noticed, 1 not, 64 wrong use.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { MUTANTS } from './all-mutants.js';
import { handfulOf, seedOfToday } from './handful.js';
import { broken, whyNot, type Guard, type Mutant } from './mutant.js';
import { runGuards, type GuardRun } from './run-guards.js';
import { ScratchCopy } from './scratch-copy.js';

const CHECKOUT = join(import.meta.dirname, '../..');
/** A service that is up already would not show what is broken in these. */
const STARTS_SERVICES = /^(libs\/(data|testing)|infra)\//;
const STARTING = 'libs/testing/src/test-database.db.spec.ts';
const WRONG_USE = 64;
const USAGE = 'npm run mutants -- [--list] [--handful N [--seed S]] [--minutes M] [words of a name, file or row …]';

interface Wish {
  readonly mutants: readonly Mutant[];
  readonly isHandful: boolean;
  readonly onlyLists: boolean;
  /** After these no further one is begun. */
  readonly minutes: number;
}

function wanted(): Wish | null {
  try {
    const text = { type: 'string' } as const;
    const options = { list: { type: 'boolean', default: false }, handful: text, seed: text, minutes: text } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const isHandful = values.handful !== undefined;
    const count = Number(values.handful ?? 1);
    const seed = Number(values.seed ?? seedOfToday());
    const minutes = Number(values.minutes ?? Infinity);
    if (![count, seed].every((n) => Number.isInteger(n) && n >= 0) || !(minutes > 0)) return null;
    const named = MUTANTS.filter((mutant) => positionals.every((word) => speaksOf(mutant, word)));
    if (named.length === 0) return null;
    if (isHandful) console.log(`A handful of ${named.length}, by seed ${seed}.`);
    return { mutants: isHandful ? handfulOf(named, count, seed) : named, isHandful, onlyLists: values.list, minutes };
  } catch {
    return null;
  }
}

function speaksOf({ name, file, row = '' }: Mutant, word: string): boolean {
  return `${name} ${file} ${row}`.toLowerCase().includes(word.toLowerCase());
}

const unbroken = ({ root }: ScratchCopy): GuardRun => ({ root, checkout: CHECKOUT, hasOwnServices: false });

/** What is red without any break proves nothing: said once for all, before anything is broken. */
async function assertGreen(copy: ScratchCopy, mutants: readonly Mutant[]): Promise<void> {
  const specs = [...new Set(mutants.flatMap(({ guards }) => guards.map(({ spec }) => spec)))];
  console.log(`Unbroken: ${specs.length} specs.`);
  for (const spec of specs) {
    const { outcome, said } = await runGuards(unbroken(copy), [{ spec } satisfies Guard]);
    if (outcome !== 'green') throw new Error(`${spec} is not green without a break (${outcome}): ${said}`);
  }
}

/** A line for people, and whether the tests noticed. */
async function tryOne(copy: ScratchCopy, mutant: Mutant): Promise<{ line: string; isKilled: boolean }> {
  const path = join(copy.root, mutant.file);
  const text = readFileSync(path, 'utf8');
  const problem = whyNot(mutant, text);
  if (problem !== null) return { line: `does not apply | ${mutant.name}: ${problem}`, isKilled: false };
  writeFileSync(path, broken(mutant, text));
  try {
    const { outcome, said } = await runGuards(
      { ...unbroken(copy), hasOwnServices: STARTS_SERVICES.test(mutant.file) },
      mutant.guards,
    );
    if (outcome === 'red') return { line: `killed | ${mutant.name} | by: ${said}`, isKilled: true };
    if (outcome === 'green')
      return { line: `SURVIVED | ${mutant.name} | ${mutant.promise} | passed: ${said}`, isKilled: false };
    return { line: `did not run | ${mutant.name} | ${said}`, isKilled: false };
  } finally {
    writeFileSync(path, text);
  }
}

async function tryAll({ mutants, isHandful, minutes }: Wish): Promise<number> {
  const copy = new ScratchCopy(CHECKOUT);
  const over = Date.now() + minutes * 60_000;
  let tried = 0;
  let killed = 0;
  try {
    await runGuards(unbroken(copy), [{ spec: STARTING }]);
    // A handful comes after all tests, which have said so already.
    if (!isHandful) await assertGreen(copy, mutants);
    for (const mutant of mutants) {
      if (Date.now() > over) break;
      const began = Date.now();
      const { line, isKilled } = await tryOne(copy, mutant);
      console.log(`${line} (${Math.round((Date.now() - began) / 1_000)} s)`);
      tried += 1;
      if (isKilled) killed += 1;
    }
  } finally {
    copy.remove();
  }
  console.log(`${killed} of ${tried} killed, ${mutants.length - tried} not tried for want of time.`);
  return killed === tried ? 0 : 1;
}

const wish = wanted();
if (wish === null) {
  console.error(USAGE);
  process.exitCode = WRONG_USE;
} else if (wish.onlyLists) {
  for (const { name, file, row, promise } of wish.mutants) console.log([row ?? '', name, file, promise].join(' | '));
} else {
  process.exitCode = await tryAll(wish);
}
