import { axisKeys } from '../instrument/readers.js';
import type { Vocabulary } from './condition.js';

/** The parts of an instrument whose names may stand in rules. */
export interface NamedParts {
  axes?: Record<string, unknown>;
  placement?: { plane?: [string, string] };
  positions?: readonly { key: string }[];
  context?: Pick<Vocabulary, 'questions'>;
  dimensions: readonly { key: string }[];
  items: readonly { key: string }[];
}

/** The names that may stand in the rules of an instrument. */
export function vocabularyOf(instrument: NamedParts): Vocabulary {
  return {
    axes: axisKeys(instrument),
    positions: (instrument.positions ?? []).map(({ key }) => key),
    questions: instrument.context?.questions ?? [],
    values: [...instrument.dimensions, ...instrument.items].map(({ key }) => key),
  };
}
