import { readResult, type Instrument, type ResultDocument } from '@sextant/maturity';

import { BadInput } from '../bad-input.js';

interface Analysis {
  readonly schema: 'sextant-analysis/1';
  readonly instrument: { readonly key: string };
  readonly analyses: readonly { readonly result: unknown }[];
}

/** The one result in what `sextant analyse` printed, or a result by itself; throws `BadInput` for anything else. */
export function readAnalysis(
  { name, text }: { readonly name: string; readonly text: string },
  instrument: Instrument,
): ResultDocument {
  const document = parsed(name, text);
  if (!isRecord(document)) throw new BadInput([`${name}: holds no analysis`]);
  const result = resultIn(name, document);
  if (result.instrument.key !== instrument.meta.key) {
    throw new BadInput([
      `${name}: is a result of the instrument "${result.instrument.key}", not of "${instrument.meta.key}"`,
    ]);
  }
  return result;
}

function resultIn(name: string, document: Record<string, unknown>): ResultDocument {
  if (typeof document.schema === 'string' && document.schema.startsWith('sextant-result/')) return readResult(document);
  if (document.schema !== 'sextant-analysis/1' || !Array.isArray(document.analyses)) {
    throw new BadInput([`${name}: is not what "sextant analyse" prints`]);
  }
  const analyses = document.analyses as Analysis['analyses'];
  if (analyses.length !== 1) {
    throw new BadInput([`${name}: holds ${analyses.length} analyses; give one organisation in one wave`]);
  }
  return readResult(analyses[0]!.result);
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput([`${name}: is not JSON (${(error as Error).message})`]);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
