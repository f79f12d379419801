import {
  alpha,
  pairedGap,
  pairedScores,
  reliableChange,
  respondentScores,
  waveChange,
  type AnswerRows,
  type Values,
  type WaveChangeMethod,
} from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import type { Filter } from './selection.js';

export function pairedGapCase(context: CaseContext): unknown {
  const { level } = context;
  const inline = inlineSides(context);
  if (inline) return pairedGap(inline.first, inline.second, { level });
  const { nFirstOnly, nSecondOnly, first, second } = pairedScores(
    side(context, 'first'),
    side(context, 'second'),
    context.rule,
  );
  return { ...pairedGap(first, second, { level }), nFirstOnly, nSecondOnly };
}

export function waveChangeCase(context: CaseContext): unknown {
  const { level } = context;
  const method = context.params['method'] as WaveChangeMethod | undefined;
  const scores = inlineSides(context) ?? (method === 'matched' ? matchedScores(context) : separateScores(context));
  return waveChange(scores.first, scores.second, { method, level });
}

export function reliableChangeCase(context: CaseContext): unknown {
  const { first, second } = inlineSides(context) ?? separateScores(context);
  const reliability = context.number('reliability') ?? alpha(side(context, 'first')).alpha;
  return reliableChange(first, second, reliability, { critical: context.number('critical') });
}

function inlineSides(context: CaseContext): { first: Values; second: Values } | null {
  const first = context.values('first');
  const second = context.values('second');
  return first && second ? { first, second } : null;
}

function matchedScores(context: CaseContext): { first: Values; second: Values } {
  return pairedScores(side(context, 'first'), side(context, 'second'), context.rule);
}

function separateScores(context: CaseContext): { first: Values; second: Values } {
  return {
    first: respondentScores(side(context, 'first'), context.rule),
    second: respondentScores(side(context, 'second'), context.rule),
  };
}

/** Answers of one side, a row for every selected respondent; empty for those outside the side's own filter. */
function side(context: CaseContext, name: 'first' | 'second'): AnswerRows {
  const filter = (context.select[name] ?? {}) as Filter;
  const all = context.respondents();
  const inside = new Set(context.respondents(filter));
  return context
    .answers(all, { occasion: filter['occasion'] })
    .map((row, i) => (inside.has(all[i]!) ? row : Float64Array.from(row, () => NaN)));
}
