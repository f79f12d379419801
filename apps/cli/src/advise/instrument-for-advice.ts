import { parseInstrument, type FileProblem, type ParsedInstrument } from '@sextant/instruments/files';
import type { Instrument } from '@sextant/maturity';
import { parseDocument } from 'yaml';

import { BadInput } from '../bad-input.js';
import { tellConversion } from '../instrument-notice.js';
import { readCases, type AdviceCase } from './cases.js';

/** Parts that the rules do not rest on. */
const ASIDE = ['examples', 'ambition_examples', 'translations'];

/** An instrument and the worked examples in it that can be used as cases; throws `BadInput` with every problem, its line and column. */
export function readInstrumentForAdvice(
  text: string,
  name: string,
): { instrument: Instrument; examples: AdviceCase[] } {
  const whole = parseInstrument(text);
  const usable = 'instrument' in whole ? whole : withoutAside(text, whole.problems);
  if ('instrument' in usable) {
    const { instrument } = usable;
    tellConversion(name, usable.changes);
    return { instrument, examples: readCases(text, instrument).cases };
  }
  throw new BadInput(
    usable.problems.map(({ line, column, path, message }) => {
      return `${name}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`;
    }),
  );
}

/** Stale examples and translations must not keep anybody from trying out changed rules. */
function withoutAside(text: string, problems: FileProblem[]): ParsedInstrument {
  const isAside = (path: string) => ASIDE.some((part) => new RegExp(`^${part}(?:$|[.[])`).test(path));
  if (!problems.every(({ path }) => isAside(path))) return { problems };
  const document = parseDocument(text);
  for (const part of ASIDE) document.delete(part);
  return parseInstrument(document.toString());
}
