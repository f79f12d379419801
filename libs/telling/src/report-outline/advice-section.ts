import { axisKeys, type Advice, type Limit, type ReachOutcome } from '@sextant/maturity';

import type { ReportBlock, ReportSection, ReportTable } from './outline.js';
import type { ReportContext } from './report-context.js';

/** The recommended destination with every effect that adds up to it, the next step, and the two checks of the wish. */
export function adviceSection(context: ReportContext): ReportSection | null {
  const { advice } = context.input;
  if (!advice) return null;
  const { texts, instrument } = context;
  return {
    key: 'advice',
    heading: texts.advice.heading,
    blocks: [
      recommended(context, advice),
      sums(context, advice),
      ...limits(context, advice.limits),
      ...next(context, advice),
      ...override(context),
      ...check(context, instrument.over_reach?.client_label, advice.overReach),
      ...check(context, instrument.under_reach?.client_label, advice.underReach),
    ],
  };
}

function recommended(context: ReportContext, advice: Advice): ReportBlock {
  const wording = context.instrument.right_sizing?.wording_for_clients;
  return {
    kind: 'sentence',
    text: context.texts.advice.recommended(advice.placement.label),
    support: [...inWords(context, advice.point), ...(wording === undefined ? [] : [wording])],
  };
}

function inWords(context: ReportContext, point: Readonly<Record<string, number>>): string[] {
  const { texts, figures } = context;
  return axisKeys(context.instrument).flatMap((axis) => {
    const value = point[axis];
    return value === undefined ? [] : [texts.advice.point(context.axis(axis), figures.points(value))];
  });
}

function sums(context: ReportContext, advice: Advice): ReportTable {
  const { texts, figures } = context;
  const t = texts.advice;
  const axes = axisKeys(context.instrument);
  const values = (point: Readonly<Record<string, number>>, write: (value: number) => string) =>
    axes.map((axis) => write(point[axis] ?? 0));
  return {
    kind: 'table',
    caption: t.tableCaption,
    columns: [
      { label: t.answer, align: 'left' },
      ...axes.map((axis) => ({ label: context.axis(axis), align: 'right' as const })),
      { label: t.reason, align: 'left' },
    ],
    rows: [
      [t.start, ...values(advice.base, figures.points), ''],
      ...advice.effects.map(({ label, option, effect, reason }) => [
        label ?? option,
        ...values(effect, figures.change),
        reason ?? '',
      ]),
      [t.sum, ...values(advice.raw, figures.points), ''],
      [t.final, ...values(advice.point, figures.points), ''],
    ],
  };
}

function limits(context: ReportContext, all: readonly Limit[]): ReportBlock[] {
  if (all.length === 0) return [];
  const { texts, figures } = context;
  const entries = all.map(({ kind, axis, at, reason, isInForce }) => {
    const sentence = texts.advice[kind](context.axis(axis), figures.points(at), reason ?? '');
    return isInForce ? sentence : `${sentence} (${texts.advice.lifted})`;
  });
  return [
    { kind: 'subheading', text: texts.advice.limits },
    { kind: 'list', entries },
  ];
}

function next(context: ReportContext, { next: step, paceForHorizon }: Advice): ReportBlock[] {
  if (!step) return [];
  const { texts, figures } = context;
  const pace = paceForHorizon === null ? [] : [texts.advice.pace(figures.points(paceForHorizon))];
  return [
    { kind: 'sentence', text: texts.advice.next(step.label), support: [...inWords(context, step.point), ...pace] },
  ];
}

function override(context: ReportContext): ReportBlock[] {
  const set = context.input.override;
  if (!set) return [];
  const { texts, figures } = context;
  const point = context.list(inWords(context, set.point));
  return [
    { kind: 'sentence', text: texts.advice.override(set.name, figures.date(set.date), point, set.reason), support: [] },
  ];
}

function check(context: ReportContext, name: string | undefined, outcome: ReachOutcome | null): ReportBlock[] {
  if (name === undefined || outcome === null || outcome.band === null) return [];
  const { texts, figures } = context;
  const blocks: ReportBlock[] = [
    {
      kind: 'sentence',
      text: texts.advice.check(name, outcome.band, figures.points(outcome.points)),
      support: outcome.response === null ? [] : [texts.advice.response(outcome.response)],
    },
  ];
  const entries = outcome.sayings.map(({ say }) => say);
  return entries.length === 0 ? blocks : [...blocks, { kind: 'list', entries }];
}
