import type { PlaneResult, Told } from '@sextant/maturity';

import type { ReportBlock, ReportSection } from './outline.js';
import type { ReportContext } from './report-context.js';

/** The one page that has to do if only one page is read: position, wish, gap, disagreement, base. */
export function answerSection(context: ReportContext): ReportSection {
  const { texts } = context;
  const blocks = [
    standing(context),
    wish(context),
    widestGap(context),
    disagreement(context),
    groupsApart(context),
    base(context),
  ].flatMap((block) => block ?? []);
  return { key: 'answer', heading: texts.answer.heading, blocks: [...axisFigures(context), ...blocks] };
}

function axisFigures(context: ReportContext): ReportBlock[] {
  const { result, figures } = context;
  const shown = result.current.axes.filter(({ pct }) => pct !== null);
  if (shown.length === 0) return [];
  return [
    {
      kind: 'figures',
      figures: shown.map(({ key, interval, ...score }) => ({
        label: context.axis(key),
        value: context.told(score),
        detail: interval === null ? null : figures.interval(interval),
      })),
    },
  ];
}

function standing(context: ReportContext): ReportBlock | null {
  const { result, texts, figures, organisation } = context;
  const { plane } = result.current;
  if (!plane) return spread(context);
  const support = (['x', 'y'] as const).map((side, i) => {
    const interval = side === 'x' ? plane.xInterval : plane.yInterval;
    const range = interval === null ? '' : ` (${figures.interval(interval)})`;
    return `${context.axis(plane.axes[i]!)} ${context.told(pointOn(plane, side))}${range}`;
  });
  const share = shareOf(context, plane);
  if (share !== null) support.push(share);
  return {
    kind: 'sentence',
    text: verdict(context, plane, organisation),
    support: [...support, texts.answer.provisional],
  };
}

/** The point's value on one axis. */
export function pointOn({ point, bands }: Pick<PlaneResult, 'point' | 'bands'>, side: 'x' | 'y'): Told {
  return { pct: point[side], band: bands?.[side] ?? null };
}

/** The verdict on a plane in a sentence about somebody. */
export function verdict(context: ReportContext, plane: PlaneResult, somebody: string): string {
  const { texts } = context;
  const [first, second] = plane.verdict.quadrants.map((quadrant) => context.quarter(plane, quadrant));
  if (plane.verdict.kind === 'clear') return texts.answer.stands(somebody, first!);
  if (plane.verdict.kind === 'leaning') return texts.answer.leans(somebody, first!);
  if (plane.verdict.kind === 'between') return texts.answer.between(somebody, first!, second!);
  return texts.answer.pointOnly(somebody, context.quarter(plane, plane.quadrant));
}

/** How sure the best quarter is, in words. */
export function shareOf(context: ReportContext, plane: PlaneResult): string | null {
  const { texts, figures } = context;
  const { share, over, quadrants } = plane.verdict;
  if (share === null || quadrants.length === 0) return null;
  const percent = over ? texts.position.over(figures.percent(share)) : figures.percent(share);
  return texts.position.shareOf(percent, context.quarter(plane, quadrants[0]!));
}

/** For instruments without a plane: from the lowest to the highest dimension. */
function spread(context: ReportContext): ReportBlock | null {
  const { result, texts, figures, organisation } = context;
  const shown = result.current.dimensions.filter(({ pct }) => pct !== null);
  const lowest = shown.toSorted((a, b) => a.pct! - b.pct!)[0];
  const highest = shown.toSorted((a, b) => b.pct! - a.pct!)[0];
  if (!lowest || !highest || lowest.pct === highest.pct) return null;
  const of = (row: typeof lowest) => [context.dimension(row.key), context.told(row)] as const;
  const support = [lowest, highest].flatMap(({ key, interval }) =>
    interval === null ? [] : [`${context.dimension(key)} ${figures.interval(interval)}`],
  );
  return { kind: 'sentence', text: texts.answer.scores(organisation, ...of(lowest), ...of(highest)), support };
}

function wish(context: ReportContext): ReportBlock | null {
  const plane = context.result.desired?.plane;
  if (!plane) return null;
  const { texts } = context;
  const [first, second] = plane.verdict.quadrants.map((quadrant) => context.quarter(plane, quadrant));
  const text =
    plane.verdict.kind === 'between'
      ? texts.answer.desiredBetween(first!, second!)
      : texts.answer.desired(first ?? context.quarter(plane, plane.quadrant));
  const point = plane.axes.map(
    (axis, i) => `${context.axis(axis)} ${context.told(pointOn(plane, i === 0 ? 'x' : 'y'))}`,
  );
  return { kind: 'sentence', text, support: point };
}

function widestGap(context: ReportContext): ReportBlock | null {
  const { result, texts, figures } = context;
  const gaps = result.gaps.filter(({ kind, pct }) => kind === 'dimension' && pct !== null);
  const widest = gaps.find(({ rank }) => rank === 1);
  if (!widest) return null;
  if (gaps.every(({ interval }) => interval === null)) {
    return { kind: 'sentence', text: texts.answer.gapNotJudged, support: [] };
  }
  const beyondNoise = gaps.some(({ interval }) => interval !== null && (interval.low > 0 || interval.high < 0));
  if (!beyondNoise) return { kind: 'sentence', text: texts.answer.noGap, support: [] };
  const support = widest.interval === null ? [] : [figures.range(widest.interval)];
  const ties = gaps.filter(
    ({ key, interval }) =>
      key !== widest.key && interval !== null && widest.interval !== null && interval.high >= widest.interval.low,
  );
  if (ties.length > 0) support.push(texts.answer.tiedWith(context.list(ties.map(({ key }) => context.dimension(key)))));
  const say = widest.pct! >= 0 ? texts.answer.widest : texts.answer.widestDown;
  return {
    kind: 'sentence',
    text: say(context.dimension(widest.key), context.ofGap(widest, figures.points(Math.abs(widest.pct!)))),
    support,
  };
}

function disagreement(context: ReportContext): ReportBlock | null {
  const { result, texts, figures } = context;
  const [first] = result.disagreement;
  if (!first || first.consensus === null) return null;
  if (first.consensusBand === 'high') return { kind: 'sentence', text: texts.answer.agreed, support: [] };
  return {
    kind: 'sentence',
    text: texts.answer.apart(context.item(first.item)),
    support: [texts.answer.consensus(figures.index(first.consensus))],
  };
}

function groupsApart(context: ReportContext): ReportBlock | null {
  const { result, texts } = context;
  const [widest] = result.perceptionGaps.filter(({ words }) => words === 'clear').sort((a, b) => b.pct - a.pct);
  if (!widest) return null;
  const text = texts.answer.groupsApart(
    context.dimension(widest.dimension),
    context.group(widest.high),
    context.group(widest.low),
  );
  return { kind: 'sentence', text, support: [context.groupGap(widest)] };
}

function base(context: ReportContext): ReportBlock | null {
  const { result, texts, figures } = context;
  const { respondents, responseRatePct } = result.participation;
  if (respondents === null) return null;
  const rate = responseRatePct === null ? [] : [texts.answer.invited(figures.percent(responseRatePct / 100))];
  return { kind: 'sentence', text: texts.answer.base(figures.people(respondents)), support: rate };
}
