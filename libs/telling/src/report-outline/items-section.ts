import { levelAt, middlesOf, scaleOf, type ItemResult } from '@sextant/maturity';

import { shareText, turned } from '../figures/band-text.js';
import type { ItemPart, ReportBlock, ReportSection } from './outline.js';
import type { ReportContext } from './report-context.js';

const MOST_DISPUTED = 8;

/** From this share of "do not know" on an item is called a blind spot. */
const BLIND_SPOT_PCT = 20;

/** The items to talk about, the blind spots, and every item in figures. */
export function itemsSection(context: ReportContext): ReportSection {
  const { texts } = context;
  return {
    key: 'items',
    heading: texts.items.heading,
    blocks: [...disputed(context), ...blindSpots(context), ...everyItem(context), ...comments(context)],
  };
}

function disputed(context: ReportContext): ReportBlock[] {
  const { texts, result } = context;
  const top = result.disagreement.filter(({ consensus }) => consensus !== null).slice(0, MOST_DISPUTED);
  if (top.length === 0) return [{ kind: 'paragraph', text: texts.items.none }];
  const items = new Map(result.current.items.map((item) => [item.key, item]));
  const rows = top.map(({ item, consensusBand }) => {
    const found = items.get(item)!;
    const source = context.instrument.items.find(({ key }) => key === item)!;
    return {
      label: context.item(item),
      levels: scaleOf(context.instrument, source).levels,
      parts: partsOf(found),
      meanLevel: found.level,
      meanText: meanOf(context, found),
      adLevels: found.adLevels,
      band: consensusBand === null ? '' : texts.consensus[consensusBand],
    };
  });
  const words = rows.map(({ label, meanText, band }) => texts.items.rowAlt(label, meanText, band));
  const remarks = top.flatMap(({ item, polarised, perceptionGap }) => [
    ...(polarised ? [texts.items.polarised(context.item(item))] : []),
    ...(perceptionGap
      ? [
          texts.items.gap(
            context.item(item),
            context.group(perceptionGap.high),
            context.group(perceptionGap.low),
            apart(context, item, perceptionGap),
          ),
        ]
      : []),
  ]);
  const blocks: ReportBlock[] = [
    { kind: 'paragraph', text: texts.items.intro },
    {
      kind: 'chart',
      caption: context.isTold ? texts.items.captionInBands : texts.items.caption,
      alt: texts.items.alt(words.join('; ')),
      chart: { type: 'items', rows },
    },
  ];
  return remarks.length > 0 ? [...blocks, { kind: 'list', entries: remarks }] : blocks;
}

function partsOf({ counts, shares }: ItemResult): ItemPart[] | null {
  if (shares) {
    const middles = middlesOf(shares);
    return shares.map((share, level) => ({
      size: middles[level]!,
      text: shareText(share),
      isPossiblyNone: share.from === 0,
    }));
  }
  return counts && counts.map((count) => ({ size: count, text: String(count), isPossiblyNone: count === 0 }));
}

/** The mean, with the mean distance of the answers from it where everything may be shown. */
function meanOf(context: ReportContext, item: ItemResult): string {
  const mean = levelOf(context, item);
  return context.isTold || item.adLevels === null ? mean : `${mean} ± ${context.figures.level(item.adLevels)}`;
}

/** The mean in levels as people rated, as far as it is told. */
function levelOf(context: ReportContext, { key, level, band }: Pick<ItemResult, 'key' | 'level' | 'band'>): string {
  if (level === null) return '–';
  const item = context.instrument.items.find((one) => one.key === key)!;
  const asRated = band && item.reverse ? turned(band) : band;
  return context.figures.toldLevel(level, asRated, levelAt(scaleOf(context.instrument, item)));
}

/** How many levels two groups lie apart; where bands are told, the bands themselves. */
function apart(context: ReportContext, key: string, gap: NonNullable<ItemResult['perceptionGap']>): string {
  const { texts, figures, result } = context;
  const breakdown = result.breakdowns.find((one) => one.key === 'function');
  const column = result.current.items.findIndex((item) => item.key === key);
  const bandOf = (group: string) => {
    const row = breakdown?.groups.findIndex((one) => one.key === group) ?? -1;
    return breakdown?.current.items[row]?.[column] ?? null;
  };
  const [high, low] = [gap.high, gap.low].map(bandOf);
  if (!high || !low) return texts.items.levelsApart(figures.level(gap.levels));
  const [above, below] = [high, low].map((band) => levelOf(context, { key, level: NaN, band }));
  return texts.items.bandsApart(above!, below!);
}

function blindSpots(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  const blind = result.current.items
    .flatMap(({ key, blindSpotPct, blindSpotShare }) => {
      if (blindSpotShare) return [{ key, least: blindSpotShare.from, text: figures.share(blindSpotShare) }];
      return blindSpotPct === null ? [] : [{ key, least: blindSpotPct, text: figures.percent(blindSpotPct / 100) }];
    })
    .filter(({ least }) => least >= BLIND_SPOT_PCT)
    .sort((a, b) => b.least - a.least);
  if (blind.length === 0) return [];
  const entries = blind.map(({ key, text }) => texts.items.blind(context.item(key), text));
  return [
    { kind: 'subheading', text: texts.items.blindHeading },
    { kind: 'list', entries },
  ];
}

function everyItem(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  const consensusOf = (item: ItemResult) => {
    if (item.unanimousLevel !== null) return texts.items.unanimous;
    if (item.consensus !== null) return figures.index(item.consensus);
    return item.pct === null ? null : '–';
  };
  return [
    { kind: 'subheading', text: texts.items.tableHeading },
    {
      kind: 'table',
      caption: texts.items.tableCaption,
      columns: [
        { label: texts.items.item, align: 'left' },
        { label: texts.items.mean, align: 'right' },
        { label: texts.items.consensusColumn, align: 'right' },
        { label: texts.dimensions.people, align: 'right' },
      ],
      rows: result.current.items.map((item) => [
        context.item(item.key),
        item.level === null ? null : levelOf(context, item),
        consensusOf(item),
        item.n === null ? null : figures.people(item.n),
      ]),
    },
  ];
}

/** What people wrote, by item, in the order that the result holds it: nothing tells who wrote what. */
function comments(context: ReportContext): ReportBlock[] {
  const { texts, result } = context;
  if (result.comments.length === 0) return [];
  return [
    { kind: 'subheading', text: texts.items.commentsHeading },
    { kind: 'note', text: texts.items.commentsNote(result.anonymity.commentsMinimum) },
    ...result.comments.flatMap(({ item, texts: written }): ReportBlock[] => [
      { kind: 'paragraph', text: context.item(item) },
      { kind: 'list', entries: written.map((text) => texts.items.quote(text)) },
    ]),
  ];
}
