import type { TrendChange } from '@sextant/maturity';

import type { ReportContext } from '../report-outline/report-context.js';
import { shareOf, verdict } from '../report-outline/answer-section.js';
import { realOf } from '../report-outline/trend-section.js';
import type { BriefStatement } from './brief-statement.js';
import { briefTexts } from './brief-texts.js';

type Numbers = BriefStatement['numbers'];

/** What is known, in the order in which it is asked. */
export function findings(context: ReportContext): BriefStatement[] {
  return [standing(context), distance(context), change(context)].flatMap((one) => one ?? []);
}

function standing(context: ReportContext): BriefStatement | null {
  const { plane } = context.result.current;
  const words = briefTexts(context).standing;
  if (!plane) return null;
  const share = shareOf(context, plane);
  return {
    key: 'standing',
    title: words.title,
    text: verdict(context, plane, context.organisation),
    numbers: [
      ...axisNumbers(context),
      ...(share === null ? [] : [{ label: words.share, value: share }]),
      ...peopleNumbers(context),
    ],
    section: 'position',
  };
}

function axisNumbers(context: ReportContext): Numbers {
  const { figures, result } = context;
  return result.current.axes.flatMap(({ key, interval, ...score }) =>
    score.pct === null
      ? []
      : [{ label: context.axis(key), value: withRange(context.told(score), interval && figures.interval(interval)) }],
  );
}

function peopleNumbers(context: ReportContext): Numbers {
  const { figures, result } = context;
  const { respondents, responseRatePct } = result.participation;
  if (respondents === null) return [];
  const rate = responseRatePct === null ? null : figures.percent(responseRatePct / 100);
  return [{ label: briefTexts(context).standing.people, value: withRange(figures.people(respondents), rate) }];
}

const withRange = (value: string, range: string | null): string => (range === null ? value : `${value} (${range})`);

/** The destination of the rules beside the wish: further is not better. */
function distance(context: ReportContext): BriefStatement | null {
  const { advice } = context.input;
  if (!advice) return null;
  const { figures, instrument, result } = context;
  const words = briefTexts(context).distance;
  const plane = result.desired?.plane;
  const wished = plane?.label.position;
  const wishedLabel = instrument.positions?.find(({ key }) => key === wished)?.label;
  const text = words.recommended(advice.placement.label, instrument.right_sizing?.wording_for_clients ?? null);
  const isElsewhere = wishedLabel !== undefined && wished !== advice.placement.position;
  return {
    key: 'distance',
    title: words.title,
    text: isElsewhere ? `${text} ${words.wishElsewhere(wishedLabel)}` : text,
    numbers: Object.entries(advice.point).map(([axis, to]) => {
      const from = result.current.axes.find(({ key }) => key === axis);
      const wish = result.desired?.axes.find(({ key }) => key === axis);
      const today = from?.pct == null ? '–' : context.told(from);
      return {
        label: context.axis(axis),
        value: words.path(today, figures.points(to), wish?.pct == null ? null : context.told(wish)),
      };
    }),
    section: 'advice',
  };
}

/** What moved since the wave before, and how much of that is neither other people nor other items. */
function change(context: ReportContext): BriefStatement | null {
  const { trend } = context.input;
  const before = trend?.waves.at(-2);
  if (!trend || !before) return null;
  const words = briefTexts(context).change;
  const current = trend.series.filter(({ state }) => state === 'current');
  const axes = current.filter(({ kind }) => kind === 'axis');
  const told = (axes.length > 0 ? axes : current).flatMap(({ kind, key, change: changes }) => {
    const last = changes.at(-1);
    const name = kind === 'axis' ? context.axis(key) : context.dimension(key);
    return last && last.real !== null ? [{ name, last }] : [];
  });
  if (told.length === 0) return null;
  const moved = told.filter(({ last }) => last.beyondNoise === true);
  const parts = moved.map(({ name, last }) => words.moved(name, realOf(context, last)!));
  return {
    key: 'change',
    title: words.title,
    text: moved.length > 0 ? words.since(before.name, context.list(parts)) : words.still(before.name),
    numbers: told.map(({ name, last }) => ({ label: name, value: changeInWords(context, last) })),
    section: 'trend',
  };
}

function changeInWords(context: ReportContext, last: TrendChange): string {
  const { interval, composition, instrument } = last;
  const { figures } = context;
  const words = briefTexts(context).change;
  const others = [
    ...(composition ? [words.composition(figures.change(composition))] : []),
    ...(instrument ? [words.instrument(figures.change(instrument))] : []),
  ];
  const real = realOf(context, last)!;
  const range = interval && figures.range(interval);
  const total = figures.change(last.total);
  const ofWhich = total === real ? withRange(real, range) : words.real(total, real, range);
  return [ofWhich, ...others].join(', ');
}
