import { scaleOf } from '@sextant/maturity';

import type { ReportBlock, ReportSection } from './outline.js';
import type { ReportContext } from './report-context.js';

/** How the figures came about, and how they are published. */
export function methodSection(context: ReportContext): ReportSection {
  const { texts } = context;
  return {
    key: 'method',
    heading: texts.method.heading,
    blocks: paragraphs(context).map((text): ReportBlock => ({ kind: 'paragraph', text })),
  };
}

function paragraphs(context: ReportContext): string[] {
  const { texts, figures, result, instrument } = context;
  const t = texts.method;
  const { method } = result;
  const weights = context.list(
    method.weights.map(({ group, weight }) => `${context.group(group)} ${figures.level(weight)}`),
  );
  return [
    t.scale(scaleInWords(context)),
    t.itemFirst,
    method.weighting === 'custom' ? t.weighting.custom(weights) : t.weighting[method.weighting],
    ...(method.pooledGroups.length > 0
      ? [t.pooled(context.list(method.pooledGroups.map((group) => context.group(group))))]
      : []),
    ...uncertainty(context),
    t.agreement,
    t.missing,
    ...publication(context),
    t.version(instrument.meta.title, result.instrument.version, result.scoringVersion),
  ];
}

/** Where bands are told, everything about uncertainty follows from what is printed. */
function uncertainty(context: ReportContext): string[] {
  const { texts, figures, result, instrument } = context;
  const t = texts.method;
  const { level, replicates, seed, seedText } = result.method;
  const { margin: rule, hysteresis } = instrument.placement ?? {};
  const margin = [
    ...(rule ? [t.margin(figures.percent(rule.level), rule)] : []),
    ...(hysteresis ? [t.hysteresis(figures.level(hysteresis.once), figures.level(hysteresis.twice))] : []),
  ];
  const { plane } = result.current;
  if (context.isTold) {
    return [t.intervalInBands(figures.percent(level)), ...(plane ? [t.planeInBands, ...margin] : [])];
  }
  return [
    t.interval(figures.percent(level)),
    ...(plane ? [t.resampling(String(replicates), String(seed)), ...margin] : []),
    ...(plane && seedText !== null ? [t.seedText(seedText)] : []),
  ];
}

/** How figures are published, in plain words. */
function publication(context: ReportContext): string[] {
  const { minimumGroup, commentsMinimum, rule } = context.result.anonymity;
  const t = context.texts.method;
  if (minimumGroup === 1) return [t.open];
  const minimum = t.anonymity(minimumGroup, commentsMinimum);
  return rule === 1 ? [minimum, t.rule1] : [minimum, t.coarser, t.bands, t.gap];
}

/** "5", or "3 to 6" where items differ. */
function scaleInWords({ instrument, figures }: ReportContext): string {
  const sizes = instrument.items.map((item) => scaleOf(instrument, item).levels.length);
  const low = Math.min(...sizes);
  const high = Math.max(...sizes);
  return low === high ? String(low) : figures.range({ low, high });
}
