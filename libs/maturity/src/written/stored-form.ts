import type { ReachCheck, RightSizing } from '../instrument/advice-rules.js';
import type { Aggregation, Instrument, Placement } from '../instrument/instrument.js';
import { readBoundaryRule } from '../right-sizing/boundary-rule.js';
import type { AdviceProblem } from '../right-sizing/advice-problem.js';
import type { Vocabulary } from '../right-sizing/condition.js';
import { readNextPosition } from '../right-sizing/next-position.js';
import { readCondition } from '../right-sizing/read-condition.js';
import { readGapRule } from '../right-sizing/read-gap-rule.js';
import { vocabularyOf } from '../right-sizing/vocabulary.js';
import {
  readBandStart,
  readHysteresis,
  readMargin,
  readPerceptionGap,
  readPolarised,
  readStatedPoint,
} from './read-measuring-rules.js';
import type { WrittenInstrument } from './written-instrument.js';

/** The instrument with every formula and sentence read into data; what cannot be read is named with its path. */
export function storedForm(written: WrittenInstrument): { instrument: Instrument; problems: AdviceProblem[] } {
  const reader = new RuleReader();
  const vocabulary = vocabularyOf(written);
  const {
    placement,
    aggregation,
    right_sizing: sizing,
    over_reach: over,
    under_reach: under,
    gap_types: gaps,
    ...rest
  } = written;
  const instrument: Instrument = {
    ...rest,
    ...(placement && { placement: readPlacement(placement, reader) }),
    ...(aggregation && { aggregation: readAggregation(aggregation, reader) }),
    ...(sizing && {
      right_sizing: readRightSizing(sizing, reader),
    }),
    ...(over && { over_reach: readCheck(over, 'over_reach', vocabulary, reader) }),
    ...(under && { under_reach: readCheck(under, 'under_reach', vocabulary, reader) }),
    ...(gaps && {
      gap_types: gaps.map((type, i) => ({
        ...type,
        when: reader.data(`gap_types[${i}].when`, type.when, readGapRule),
      })),
    }),
  };
  return { instrument, problems: reader.problems };
}

function readRightSizing(
  { next_position: next, ...rest }: NonNullable<WrittenInstrument['right_sizing']>,
  reader: RuleReader,
): RightSizing {
  return { ...rest, ...reader.optional('next_position', 'right_sizing', next, readNextPosition) };
}

function readPlacement(placement: NonNullable<WrittenInstrument['placement']>, reader: RuleReader): Placement {
  const { margin, hysteresis, stated_point: stated, result_types: types, ...rest } = placement;
  return {
    ...rest,
    ...reader.optional('margin', 'placement', margin, readMargin),
    ...reader.optional('hysteresis', 'placement', hysteresis, readHysteresis),
    ...reader.optional('stated_point', 'placement', stated, readStatedPoint),
    ...(types && {
      result_types: Object.fromEntries(
        Object.entries(types).map(([key, { when, label }]) => [
          key,
          { when: reader.data(`placement.result_types.${key}.when`, when, readBoundaryRule), label },
        ]),
      ),
    }),
  };
}

function readAggregation(aggregation: NonNullable<WrittenInstrument['aggregation']>, reader: RuleReader): Aggregation {
  const { perception_gap: gap, consensus, ...rest } = aggregation;
  const { bands, polarised } = consensus ?? {};
  const start = (name: 'high' | 'medium') =>
    reader.data(`aggregation.consensus.bands.${name}`, bands![name], readBandStart);
  return {
    ...rest,
    ...reader.optional('perception_gap', 'aggregation', gap, readPerceptionGap),
    ...(consensus && {
      consensus: {
        ...(bands && { bands: { high: start('high'), medium: start('medium') } }),
        ...reader.optional('polarised', 'aggregation.consensus', polarised, readPolarised),
      },
    }),
  };
}

function readCheck(
  check: NonNullable<WrittenInstrument['over_reach']>,
  name: string,
  vocabulary: Vocabulary,
  reader: RuleReader,
): ReachCheck {
  return {
    ...check,
    signals: check.signals.map((signal, i) => ({
      ...signal,
      when: reader.data(`${name}.signals[${i}].when`, signal.when, (text) => readCondition(text, vocabulary)),
    })),
  };
}

/** Reads what is written in words and leaves data alone. */
class RuleReader {
  readonly problems: AdviceProblem[] = [];

  data<T>(path: string, written: T | string, read: (text: string) => T): T {
    if (typeof written !== 'string') return written;
    try {
      return read(written);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.problems.push({ path, message: error.message });
      // Never used: an instrument with problems is not handed on.
      return written as T;
    }
  }

  optional<K extends string, T>(
    name: K,
    parent: string,
    written: T | string | undefined,
    read: (text: string) => T,
  ): { [P in K]?: T } {
    if (written === undefined) return {};
    return { [name]: this.data(`${parent}.${name}`, written, read) } as { [P in K]?: T };
  }
}
