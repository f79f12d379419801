import type { ReachOutcome } from '@sextant/maturity';

import type { ReportContext } from '../report-outline/report-context.js';
import type { BriefStatement } from './brief-statement.js';
import { briefTexts } from './brief-texts.js';

/** Decisions that the figures call for, the one that the others wait for first. */
export function decisions(context: ReportContext): BriefStatement[] {
  return [hearMore(context), target(context), start(context), settle(context), confirm(context)].flatMap(
    (one) => one ?? [],
  );
}

/** While the position is open, everything else waits for more voices. */
function hearMore(context: ReportContext): BriefStatement | null {
  const { plane } = context.result.current;
  if (!plane || plane.verdict.kind === 'clear' || plane.verdict.kind === 'leaning') return null;
  const { figures, result } = context;
  const words = briefTexts(context).hearMore;
  const { responseRatePct } = result.participation;
  const { share } = plane.verdict;
  return {
    key: 'hearMore',
    title: words.title,
    text: words.text,
    numbers: [
      ...(responseRatePct === null ? [] : [{ label: words.rate, value: figures.percent(responseRatePct / 100) }]),
      ...(share === null ? [] : [{ label: words.share, value: figures.percent(share) }]),
    ],
    section: 'position',
  };
}

/** Which target to agree on: what the ambition check or the missed-demand check says first, else the next step. */
function target(context: ReportContext): BriefStatement | null {
  const { advice } = context.input;
  if (!advice) return null;
  const { figures, instrument } = context;
  const words = briefTexts(context).target;
  const checks: [string | undefined, ReachOutcome | null][] = [
    [instrument.over_reach?.client_label, advice.overReach],
    [instrument.under_reach?.client_label, advice.underReach],
  ];
  const speaking = checks.flatMap(([name, outcome]) =>
    name && outcome?.band && outcome.sayings.length > 0 ? [{ name, outcome, band: outcome.band }] : [],
  );
  const [check] = speaking.sort((a, b) => b.outcome.points - a.outcome.points);
  const step = advice.next ?? advice.placement;
  const text = check
    ? words.because(check.name, check.band, check.outcome.sayings.map(({ say }) => say).join(' '))
    : words.inStep;
  const point = advice.next?.point ?? advice.point;
  return {
    key: 'target',
    title: words.title(step.label),
    text,
    numbers: [
      ...(check ? [{ label: check.name, value: words.points(figures.points(check.outcome.points)) }] : []),
      ...Object.entries(point).map(([axis, value]) => ({ label: context.axis(axis), value: figures.points(value) })),
    ],
    section: 'advice',
  };
}

/** Where to start: the widest gap that noise does not explain. */
function start(context: ReportContext): BriefStatement | null {
  const { figures, result } = context;
  const words = briefTexts(context).start;
  const [widest] = result.gaps
    .filter(({ kind, interval }) => kind === 'dimension' && interval !== null && interval.low > 0)
    .sort((a, b) => b.pct! - a.pct!);
  if (!widest) return null;
  const value = (state: typeof result.current | null): string => {
    const score = state?.dimensions.find(({ key }) => key === widest.key);
    return score?.pct == null ? '–' : context.told(score);
  };
  return {
    key: 'start',
    title: words.title(context.dimension(widest.key)),
    text: widest.tied ? words.tied : words.text,
    numbers: [
      { label: words.today, value: value(result.current) },
      { label: words.desired, value: value(result.desired) },
      {
        label: words.gap,
        value: `${context.ofGap(widest, figures.change(widest.pct!))} (${figures.range(widest.interval!)})`,
      },
    ],
    section: 'dimensions',
  };
}

/** What two groups must talk about before they act together. */
function settle(context: ReportContext): BriefStatement | null {
  const { figures, result } = context;
  const words = briefTexts(context).settle;
  const [widest] = result.perceptionGaps
    .filter(({ words: kind, interval }) => kind === 'clear' && interval !== null)
    .sort((a, b) => b.pct - a.pct);
  if (widest) {
    return {
      key: 'settle',
      title: words.groupsTitle(context.group(widest.high), context.group(widest.low)),
      text: words.groupsText(context.dimension(widest.dimension)),
      numbers: [{ label: words.difference, value: context.groupGap(widest) }],
      section: 'dimensions',
    };
  }
  const first = result.disagreement.find(
    ({ consensus, consensusBand }) => consensus !== null && consensusBand !== 'high',
  );
  if (!first) return null;
  return {
    key: 'settle',
    title: words.itemTitle(context.item(first.item)),
    text: words.itemText,
    numbers: [{ label: words.consensus, value: figures.index(first.consensus!) }],
    section: 'items',
  };
}

/** A label stays provisional until somebody stands by it. */
function confirm(context: ReportContext): BriefStatement | null {
  const { plane } = context.result.current;
  const share = plane?.verdict.share ?? null;
  if (!plane || share === null || context.input.advice) return null;
  const words = briefTexts(context).confirm;
  const label = context.quarter(plane, plane.label.quadrant);
  return {
    key: 'confirm',
    title: words.title(label),
    text: words.text,
    numbers: [{ label: words.share, value: context.figures.percent(share) }],
    section: 'position',
  };
}
