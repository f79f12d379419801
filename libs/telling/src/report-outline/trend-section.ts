import type { Trend, TrendChange, TrendSeries } from '@sextant/maturity';

import type { ReportBlock, ReportSection } from './outline.js';
import type { ReportContext } from './report-context.js';

/** Values over the waves and what the last change is made of; null with fewer than two waves. */
export function trendSection(context: ReportContext): ReportSection | null {
  const { trend } = context.input;
  if (!trend || trend.waves.length < 2) return null;
  const { texts } = context;
  const current = trend.series.filter(({ state }) => state === 'current');
  const axes = current.filter(({ kind }) => kind === 'axis');
  const dimensions = current.filter(({ kind }) => kind === 'dimension');
  const blocks = [
    ...(axes.length > 0 ? [chart(context, axes, texts.trend.caption, false)] : []),
    ...lastChange(context, current),
    { kind: 'subheading' as const, text: texts.trend.dimensionsHeading },
    chart(context, dimensions, texts.trend.dimensionsCaption, true),
  ];
  const isBroken = current.some(({ mark }) => mark.includes('break'));
  if (isBroken) blocks.push({ kind: 'note', text: texts.trend.marks });
  if (isMixed(trend)) blocks.push({ kind: 'note', text: texts.trend.rule1(rule1Waves(context, trend)) });
  if (trend.waves.some(({ isNearlySame }) => isNearlySame)) blocks.push({ kind: 'note', text: texts.trend.nearlySame });
  return { key: 'trend', heading: texts.trend.heading, blocks };
}

function nameOf(context: ReportContext, { kind, key }: TrendSeries): string {
  return kind === 'axis' ? context.axis(key) : context.dimension(key);
}

function chart(
  context: ReportContext,
  series: readonly TrendSeries[],
  caption: string,
  isCompact: boolean,
): ReportBlock {
  const { texts } = context;
  const words = series.map((one) => {
    const told = valuesOf(context, one).filter((value) => value !== null);
    return texts.trend.rowAlt(nameOf(context, one), told[0] ?? '–', told.at(-1) ?? '–');
  });
  return {
    kind: 'chart',
    caption,
    alt: texts.trend.alt(words.join(', ')),
    chart: {
      type: 'trend',
      isCompact,
      waves: context.input.trend!.waves.map(({ name, at }) => ({ label: name, at })),
      series: series.map((one) => ({
        label: nameOf(context, one),
        pct: one.pct,
        low: one.low,
        high: one.high,
        told: valuesOf(context, one),
        mark: one.mark,
      })),
    },
  };
}

/** Every value as it is told. */
function valuesOf(context: ReportContext, { pct, band }: TrendSeries): (string | null)[] {
  return pct.map((value, wave) => (value === null ? null : context.told({ pct: value, band: band[wave] ?? null })));
}

function lastChange(context: ReportContext, series: readonly TrendSeries[]): ReportBlock[] {
  const { texts, figures } = context;
  const { waves } = context.input.trend!;
  const changes = series.flatMap((one) => {
    const change = one.change.at(-1);
    return change ? [{ name: nameOf(context, one), change, total: totalOf(context, one, change) }] : [];
  });
  if (changes.length === 0) return [];
  const moved = changes.filter(({ change }) => change.beyondNoise);
  const sentences = moved.map(({ name, change, total }) => texts.trend.moved(name, realOf(context, change) ?? total));
  const part = (value: number | null) => (value === null ? '–' : figures.change(value));
  const range = (interval: TrendChange['interval']) => (interval === null ? '' : ` (${figures.range(interval)})`);
  return [
    { kind: 'subheading', text: texts.trend.since(waves.at(-2)!.name) },
    ...(sentences.length > 0
      ? [{ kind: 'list' as const, entries: sentences }]
      : [{ kind: 'paragraph' as const, text: texts.trend.still }]),
    {
      kind: 'table',
      caption: texts.trend.tableCaption,
      columns: [
        { label: texts.trend.series, align: 'left' },
        { label: texts.trend.total, align: 'right' },
        { label: texts.trend.real, align: 'right' },
        { label: texts.trend.composition, align: 'right' },
        { label: texts.trend.instrument, align: 'right' },
        { label: texts.trend.method, align: 'left' },
      ],
      rows: changes.map(({ name, change, total }) => [
        name,
        total,
        `${realOf(context, change) ?? '–'}${range(change.interval)}`,
        part(change.composition),
        part(change.instrument),
        texts.trend.methods[change.method],
      ]),
    },
    { kind: 'note', text: texts.trend.linking },
  ];
}

/** The whole change; the difference of two figures in wide bands is a rough one. */
function totalOf({ figures }: ReportContext, { band }: TrendSeries, change: TrendChange): string {
  if (change.band && change.total === change.real) return figures.toldChange({ pct: change.total, band: change.band });
  return figures.difference(figures.change(change.total), [band.at(-2), band.at(-1)]);
}

/** What really moved, as it is told. */
export function realOf({ figures }: ReportContext, { real, band }: TrendChange): string | null {
  return real === null ? null : figures.toldChange({ pct: real, band });
}

const isMixed = ({ waves }: Trend): boolean => new Set(waves.map(({ rule }) => rule)).size > 1;

function rule1Waves(context: ReportContext, { waves }: Trend): string {
  return context.list(waves.filter(({ rule }) => rule === 1).map(({ name }) => name));
}
