import {
  bandInLevels,
  CONFIDENCE_LEVELS,
  isTold,
  NO_FUNCTION,
  POOL,
  type BallotOption,
  type Band,
  type Box,
  type GroupTally,
  type RoundTally,
} from '@sextant/maturity';

import { spanText } from '../figures/band-text.js';
import type { Figures } from '../figures/figures.js';
import type { ReportBlock } from '../report-outline/outline.js';
import type { MinutesBallot, WorkshopMinutes } from './minutes.js';
import type { MinutesTexts } from './minutes-texts.js';

/** What writing needs: the words, the way figures are written, and the minutes themselves. */
export interface MinutesContext {
  readonly minutes: WorkshopMinutes;
  readonly texts: MinutesTexts;
  readonly figures: Figures;
}

/** A question with all its rounds side by side, the wave beside them, and what the functions said last. */
export function ballotBlocks(ballot: MinutesBallot, context: MinutesContext): ReportBlock[] {
  const { texts, minutes } = context;
  const last = ballot.rounds.at(-1)!.tally;
  const question: ReportBlock = { kind: 'subheading', text: ballot.question };
  if (!ballot.rounds.some(({ tally }) => isTold(tally))) {
    return [question, { kind: 'note', text: texts.withheld(minutes.minimumGroup) }];
  }
  return [
    question,
    ...(ballot.kind === 'ideas' ? ideaBlocks(ballot, texts) : [roundsTable(ballot, context)]),
    ...groupTable(last.groups, ballot, context),
    ...(last.advice ? [{ kind: 'note' as const, text: texts.advice[last.advice] }] : []),
  ];
}

function roundsTable(ballot: MinutesBallot, { texts, figures }: MinutesContext): ReportBlock {
  const { rounds, measured } = ballot;
  const row = (label: string, value: (tally: RoundTally) => string | null, wave: string | null = null) => {
    const cells = rounds.map(({ tally }) => (isTold(tally) ? (value(tally) ?? '–') : null));
    const isSaid = wave !== null || cells.some((cell) => cell !== null && cell !== '–');
    return isSaid ? [[label, ...cells, ...(measured ? [wave ?? '–'] : [])]] : [];
  };
  const { measures } = texts;
  const write = writerOf(ballot, figures);
  const point = ({ x, y }: { x: number; y: number }) => `${figures.points(x)} / ${figures.points(y)}`;
  return {
    kind: 'table',
    caption: rounds.some(({ tally }) => !isTold(tally)) ? texts.hatched : texts.rounds,
    columns: [
      { label: texts.columns.option, align: 'left' },
      ...rounds.map(({ round }) => ({ label: texts.round(round), align: 'right' as const })),
      ...(measured ? [{ label: measures.measured, align: 'right' as const }] : []),
    ],
    rows: [
      ...optionsOf(ballot).flatMap(({ label }, i) =>
        row(
          label,
          ({ counts, shares }) => (counts ? String(counts[i]) : shares ? write.share(shares[i]!) : null),
          measured?.counts ? String(measured.counts[i]) : null,
        ),
      ),
      ...row(measures.votes, ({ n, atLeast }) => (n !== null ? String(n) : atLeast ? texts.atLeast(atLeast) : null)),
      ...row(
        measures.mean,
        ({ scale, meanBand }) => {
          if (meanBand) return write.mean(meanBand);
          return scale?.mean == null ? null : figures.level(scale.mean);
        },
        measured?.level == null ? null : figures.level(measured.level),
      ),
      ...row(measures.median, ({ scale }) => (scale?.median == null ? null : figures.level(scale.median))),
      ...row(
        measures.consensus,
        ({ scale }) => (scale?.consensus == null ? null : figures.index(scale.consensus)),
        measured?.consensus == null ? null : figures.index(measured.consensus),
      ),
      ...row(measures.clusters, (tally) => clusters(tally, point)),
      ...row(
        measures.centre,
        ({ plane }) => (plane?.box ? write.box(plane.box) : plane?.centre ? point(plane.centre) : null),
        measured?.point ? point(measured.point) : null,
      ),
      ...row(measures.spread, ({ plane }) => (plane?.spread == null ? null : figures.points(plane.spread))),
      ...row(measures.order, ({ ranking }) => (ranking?.w == null ? null : figures.index(ranking.w))),
      ...row(measures.moved, ({ netChange }) => (netChange === null ? null : figures.percent(netChange))),
    ],
  };
}

/** How bands of a question are written. */
function writerOf(ballot: MinutesBallot, { level, points }: Figures) {
  return {
    share: (band: Band) => spanText(band, points, ' %'),
    mean: (band: Band) => spanText(bandInLevels(band, ballot), level),
    box: ({ x, y }: Box) => `${spanText(x, points)} / ${spanText(y, points)}`,
  };
}

/** Where votes stand apart; null while they stand together. */
function clusters({ scale, plane }: RoundTally, point: (at: { x: number; y: number }) => string): string | null {
  const levels = (scale?.clusters ?? []).map(({ n, from, to }) => `${n}: ${from === to ? from : `${from}–${to}`}`);
  const points = (plane?.clusters ?? []).map(({ n, centre }) => `${n}: ${point(centre)}`);
  const all = [...levels, ...points];
  return all.length > 1 ? all.join('; ') : null;
}

/** What rows are about: levels and options with their words; mean ranks take the place of counts in an order. */
function optionsOf({ kind, options }: MinutesBallot): BallotOption[] {
  if (kind === 'confidence') return CONFIDENCE_LEVELS.map((level) => ({ key: String(level), label: String(level) }));
  return kind === 'level'
    ? options.map(({ key, label }) => ({ key, label: label === '' ? key : `${key} ${label}` }))
    : [...options];
}

function groupTable(
  groups: readonly GroupTally[],
  ballot: MinutesBallot,
  { minutes, texts, figures }: MinutesContext,
): ReportBlock[] {
  if (groups.length === 0) return [];
  const named = (key: string) =>
    key === POOL ? texts.otherFunctions : key === NO_FUNCTION ? texts.noFunction : (minutes.labels[key] ?? key);
  const write = writerOf(ballot, figures);
  const said = ({ mean, point, counts, meanBand, box, shares }: GroupTally) => {
    if (meanBand) return write.mean(meanBand);
    if (box) return write.box(box);
    if (shares) return shares.map((band, i) => `${ballot.options[i]?.label ?? ''}: ${write.share(band)}`).join('; ');
    if (mean !== null) return figures.level(mean);
    if (point) return `${figures.points(point.x)} / ${figures.points(point.y)}`;
    return (counts ?? []).map((count, i) => `${ballot.options[i]?.label ?? ''}: ${count}`).join('; ');
  };
  const [first] = groups as [GroupTally];
  const label =
    (first.point ?? first.box)
      ? texts.measures.centre
      : (first.mean ?? first.meanBand) === null
        ? texts.columns.option
        : texts.measures.mean;
  // Outside named rooms it is not told how many stand behind a function.
  const isCounted = groups.some(({ n }) => n !== null);
  return [
    {
      kind: 'table',
      caption: texts.byFunction,
      columns: [
        { label: texts.columns.function, align: 'left' },
        ...(isCounted ? [{ label: texts.columns.votes, align: 'right' as const }] : []),
        { label, align: 'right' },
      ],
      rows: groups.map((group) => [named(group.key), ...(isCounted ? [String(group.n)] : []), said(group)]),
    },
  ];
}

function ideaBlocks({ ideas }: MinutesBallot, texts: MinutesTexts): ReportBlock[] {
  const headings = [...new Set(ideas.map(({ heading }) => heading))];
  return headings.flatMap((heading) => [
    ...(headings.length > 1 || heading !== ''
      ? [{ kind: 'paragraph' as const, text: heading === '' ? texts.ungrouped : heading }]
      : []),
    { kind: 'list' as const, entries: ideas.filter((idea) => idea.heading === heading).map(({ text }) => text) },
  ]);
}
