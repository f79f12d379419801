import type { ReportBlock, ReportSection } from './outline.js';
import type { ReportContext } from './report-context.js';

/** How the figures came about: everything a second analyst needs to repeat them. */
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
  const { method, anonymity } = result;
  const weights = context.list(
    method.weights.map(({ group, weight }) => `${context.group(group)} ${figures.level(weight)}`),
  );
  const rule = instrument.placement?.margin?.rule;
  return [
    t.scale(scaleInWords(context)),
    t.itemFirst,
    method.weighting === 'custom' ? t.weighting.custom(weights) : t.weighting[method.weighting],
    ...(method.pooledGroups.length > 0
      ? [t.pooled(context.list(method.pooledGroups.map((group) => context.group(group))))]
      : []),
    t.interval(figures.percent(method.level)),
    ...(result.current.plane
      ? [t.resampling(String(method.replicates), String(method.seed)), ...(rule === undefined ? [] : [t.margin(rule)])]
      : []),
    ...(result.current.plane && method.seedText !== null ? [t.seedText(method.seedText)] : []),
    t.agreement,
    t.missing,
    anonymity.minimumGroup > 1 ? t.anonymity(anonymity.minimumGroup, anonymity.commentsMinimum) : t.open,
    t.version(instrument.meta.title, result.instrument.version, result.scoringVersion),
  ];
}

/** "5", or "3 to 6" where items differ. */
function scaleInWords(context: ReportContext): string {
  const { instrument, figures } = context;
  const sizes = instrument.items.map(({ levels }) => {
    if (levels === undefined) return instrument.scale.levels.length;
    return Array.isArray(levels) ? levels.length : Object.keys(levels).length;
  });
  const low = Math.min(...sizes);
  const high = Math.max(...sizes);
  return low === high ? String(low) : figures.range({ low, high });
}
