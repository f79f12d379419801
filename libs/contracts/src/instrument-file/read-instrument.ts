import { axisKeys, storedForm, type Instrument } from '@sextant/maturity';
import type { z } from 'zod';

import { checkAdvice, checkAdviceRules, partsOf } from './advice-references.js';
import type { InstrumentChange } from './instrument-change.js';
import { withoutIdleChecks } from './idle-checks.js';
import { INSTRUMENT_SCHEMA, instrumentSchema } from './instrument-schema.js';
import { checkMeasuring } from './measuring-references.js';
import { Problems, type InstrumentProblem } from './problem.js';
import { checkTranslations } from './translation-references.js';
import { fromVersion1, isVersion1 } from './version-1.js';

/** An instrument that holds together and what changed if it was written in an earlier format, or everything that is wrong with it. */
export type InstrumentReading =
  { instrument: Instrument; changes: InstrumentChange[] } | { problems: InstrumentProblem[] };

/**
 * Checks a parsed instrument document: its shape first and, if that stands, what its parts say about each other. Formulas and sentences are
 * read into data, and earlier versions of the format are converted.
 */
export function readInstrument(document: unknown): InstrumentReading {
  const converted = isVersion1(document) ? fromVersion1(document) : { document, changes: [] };
  const active = withoutIdleChecks(converted.document);
  const changes = [...converted.changes, ...active.changes];
  const shape = instrumentSchema.safeParse(active.document, { error: sayPlainly });
  if (!shape.success) return { problems: shape.error.issues.flatMap((issue) => problemsOf(issue)) };
  const { instrument, problems: unread } = storedForm(shape.data);
  const problems = [
    ...unread.map(({ path, message }) => ({ path: partsOf(path), message })),
    ...crossReferenceProblems(instrument, unread.length === 0),
  ];
  return problems.length > 0 ? { problems } : { instrument: withPlane(instrument), changes };
}

/** What does not fit together in an instrument of the right shape; its rules can only be judged once all of them are read. */
export function crossReferenceProblems(instrument: Instrument, areRulesRead = true): InstrumentProblem[] {
  const problems = new Problems();
  checkMeasuring(instrument, problems);
  checkAdvice(instrument, problems);
  checkTranslations(instrument, problems);
  if (problems.found.length === 0 && areRulesRead) checkAdviceRules(instrument, problems);
  return problems.found;
}

/** Writes down which axis runs across: the order of keys does not survive every store. */
function withPlane(instrument: Instrument): Instrument {
  if (!instrument.placement || instrument.placement.plane) return instrument;
  const [x, y] = axisKeys(instrument);
  return { ...instrument, placement: { ...instrument.placement, plane: [x!, y!] } };
}

const sayPlainly: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'is missing' : `must be ${NAMES[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_value' && issue.path?.[0] === 'schema') {
    return `must be ${INSTRUMENT_SCHEMA} (files in sextant-instrument/1 are converted)`;
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map((value) => String(value)).join(', ');
    return issue.input === undefined ? `is missing (one of: ${allowed})` : `must be one of: ${allowed}`;
  }
  if (issue.code === 'invalid_key') return 'is not a name that can be used here';
  return undefined;
};

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of named values',
  record: 'a set of named values',
  tuple: 'a list of two',
};

function problemsOf(issue: z.core.$ZodIssue): InstrumentProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...path, name], message: `"${name}" is not known here` }));
  }
  if (issue.code === 'invalid_union') return [closestBranch(issue, path)];
  return [{ path, message: issue.message }];
}

/** Of the alternatives of a union, the complaint of the one that fits best: the deepest, else the first. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion, path: (string | number)[]): InstrumentProblem {
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => problemsOf(inner)));
  const deepest = branches.flat().sort((a, b) => b.path.length - a.path.length)[0];
  const fitting = issue.errors.findIndex((issues) => issues.every((inner) => inner.code !== 'invalid_type'));
  const chosen = branches[fitting]?.[0] ?? deepest;
  return chosen ? { path: [...path, ...chosen.path], message: chosen.message } : { path, message: issue.message };
}
