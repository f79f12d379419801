import type {
  HysteresisRule,
  MarginRule,
  PerceptionGapRule,
  PolarisedRule,
  StatedPointRule,
} from '../instrument/rules.js';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;

const MARGIN = new RegExp(
  String.raw`^clamp\(half width of the ${NUMBER} percent (?:bootstrap )?interval, ${NUMBER}, ${NUMBER}\)$`,
);

/** Reads `clamp(half width of the 90 percent interval, 5, 15)`. Throws `SyntaxError`. */
export function readMargin(formula: string): MarginRule {
  const [, percent, min, max] = MARGIN.exec(plain(formula)) ?? [];
  if (max === undefined) throw new SyntaxError('must read: clamp(half width of the 90 percent interval, 5, 15)');
  return { level: Number(percent) / 100, min: Number(min), max: Number(max) };
}

const HYSTERESIS = new RegExp(
  String.raw`beyond the boundary by at least (.*?)margin, or two consecutive waves lie beyond it, on the same side, by at least (.*?)margin$`,
);

/**
 * Reads `keep the previous label unless the new point lies beyond the boundary by at least the margin, or two consecutive waves lie
 * beyond it, on the same side, by at least half the margin`. Throws `SyntaxError`.
 */
export function readHysteresis(sentence: string): HysteresisRule {
  const [, once, twice] = HYSTERESIS.exec(plain(sentence)) ?? [];
  const [first, second] = [once, twice].map((words) => (words === undefined ? null : margins(words)));
  if (first == null || second == null) {
    throw new SyntaxError(
      'must read: keep the previous label unless the new point lies beyond the boundary by at least the margin, or two ' +
        'consecutive waves lie beyond it, on the same side, by at least half the margin',
    );
  }
  return { once: first, twice: second };
}

/** `the`, `half the`, `0.4 times the`. */
function margins(words: string): number | null {
  const [, half, times] = new RegExp(`^(?:(half )|${NUMBER} times )?(?:the )?$`).exec(words) ?? [null];
  if (half === undefined && times === undefined) return words.trim() === 'the' || words === '' ? 1 : null;
  return half === undefined ? Number(times) : 0.5;
}

/** Reads `more than 15 on either axis` out of a sentence. Throws `SyntaxError`. */
export function readStatedPoint(sentence: string): StatedPointRule {
  const [, number] = new RegExp(`\\bmore than ${NUMBER}(?: points)? on either axis`).exec(plain(sentence)) ?? [];
  if (number === undefined) throw new SyntaxError('must say: more than 15 on either axis');
  return { more_than: Number(number) };
}

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

/** Reads `two levels at least two steps apart hold 30 percent or more each, with less in between`. Throws `SyntaxError`. */
export function readPolarised(sentence: string): PolarisedRule {
  const words = new RegExp(
    String.raw`^two levels at least (\w+) steps? apart hold ${NUMBER} percent or more each, with less in between$`,
  );
  const [, apart = '', percent] = words.exec(plain(sentence)) ?? [];
  const levels = COUNTS[apart] ?? Number(apart);
  if (percent === undefined || !Number.isInteger(levels)) {
    throw new SyntaxError(
      'must read: two levels at least two steps apart hold 30 percent or more each, with less in between',
    );
  }
  return { share: Number(percent) / 100, levels_apart: levels };
}

/** Reads `from 1.0 level upwards` out of a sentence. Throws `SyntaxError`. */
export function readPerceptionGap(sentence: string): PerceptionGapRule {
  const [, number] = new RegExp(`\\bfrom ${NUMBER} levels? (?:on|upwards)`).exec(plain(sentence)) ?? [];
  if (number === undefined) throw new SyntaxError('must say: from 1.0 level upwards');
  return { from_levels: Number(number) };
}

/** Reads `>= 0.75`, or the lower end of `0.50 to 0.75`. Throws `SyntaxError`. */
export function readBandStart(words: string): number {
  const [, number] = new RegExp(`^(?:>=|from|at least)? ?${NUMBER}(?: to ${NUMBER})?$`).exec(plain(words)) ?? [];
  if (number === undefined) throw new SyntaxError('must be a number, or read: >= 0.75');
  return Number(number);
}

function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}
