import { scaleOf } from '../instrument/readers.js';
import type { ItemResult } from '../result/result-document.js';
import type { ReportBlock, ReportSection } from './outline.js';
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
  const { texts, figures, result } = context;
  const top = result.disagreement.filter(({ consensus }) => consensus !== null).slice(0, MOST_DISPUTED);
  if (top.length === 0) return [{ kind: 'paragraph', text: texts.items.none }];
  const items = new Map(result.current.items.map((item) => [item.key, item]));
  const rows = top.map(({ item, consensusBand }) => {
    const found = items.get(item)!;
    const source = context.instrument.items.find(({ key }) => key === item)!;
    return {
      label: context.item(item),
      levels: scaleOf(context.instrument, source).levels,
      counts: found.counts,
      meanLevel: found.level,
      adLevels: found.adLevels,
      band: consensusBand === null ? '' : texts.consensus[consensusBand],
    };
  });
  const words = rows.map(({ label, meanLevel, band }) =>
    texts.items.rowAlt(label, meanLevel === null ? '–' : figures.level(meanLevel), band),
  );
  const remarks = top.flatMap(({ item, polarised, perceptionGap }) => [
    ...(polarised ? [texts.items.polarised(context.item(item))] : []),
    ...(perceptionGap
      ? [
          texts.items.gap(
            context.item(item),
            context.group(perceptionGap.high),
            context.group(perceptionGap.low),
            figures.level(perceptionGap.levels),
          ),
        ]
      : []),
  ]);
  const blocks: ReportBlock[] = [
    { kind: 'paragraph', text: texts.items.intro },
    {
      kind: 'chart',
      caption: texts.items.caption,
      alt: texts.items.alt(words.join('; ')),
      chart: { type: 'items', rows },
    },
  ];
  return remarks.length > 0 ? [...blocks, { kind: 'list', entries: remarks }] : blocks;
}

function blindSpots(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  const blind = result.current.items
    .filter(({ blindSpotPct }) => blindSpotPct !== null && blindSpotPct >= BLIND_SPOT_PCT)
    .sort((a, b) => b.blindSpotPct! - a.blindSpotPct!);
  if (blind.length === 0) return [];
  const entries = blind.map(({ key, blindSpotPct }) =>
    texts.items.blind(context.item(key), figures.percent(blindSpotPct! / 100)),
  );
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
        item.level === null ? null : figures.level(item.level),
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
