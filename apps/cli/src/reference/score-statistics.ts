import {
  alpha,
  byCodeUnit,
  dimensionScores,
  heatmapCell,
  omega,
  organisationScore,
  pooledGroups,
  respondentScores,
} from '@sextant/statistics';
import type { AnswerRows } from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import { listOf, selectItems, selectScales, groupKeys } from './selection.js';
import { selectedGroups, weightingOf } from './weighting.js';

export function dimensionScoresCase(context: CaseContext): unknown {
  const { rule, scale } = context;
  const inline = context.rows('rows');
  if (inline) return dimensionScores(inline, { ...rule, scale });
  const { scores: _, ...summary } = dimensionScores(context.answers(context.respondents()), { ...rule, scale });
  return summary;
}

export function respondentScoresCase(context: CaseContext): unknown {
  const rows = context.rows('rows') ?? context.answers(context.respondents());
  return { scores: respondentScores(rows, context.rule) };
}

export function alphaCase(context: CaseContext): unknown {
  return alpha(context.rows('rows') ?? context.answers(context.respondents()), { level: context.level });
}

export function omegaCase(context: CaseContext): unknown {
  return omega(context.rows('rows') ?? context.answers(context.respondents()));
}

export function organisationScoreCase(context: CaseContext): unknown {
  const { params, scale, level } = context;
  const [order = 'item_first'] = listOf(params['order']);
  if (order !== 'item_first') throw new Error(`params: the order ${order} is unknown`);
  const { rows, groups } = groupedAnswers(context, (respondents) => context.answers(respondents));
  return organisationScore(rows, {
    scale,
    level,
    ...weightingOf(context, groups),
    loads: loadsOf(context),
    finitePopulation: context.number('finite_population'),
  });
}

export function pooledGroupsCase(context: CaseContext): unknown {
  const { params, select, scale, rule } = context;
  const { respondents, groups } = context.groupedRespondents(select['group_by']);
  return pooledGroups(context.answers(respondents), groups, {
    scale,
    ...rule,
    minimumGroupSize: context.number('minimum_group_size') ?? 5,
    pooledKey: params['pooled_key'] as string | undefined,
  });
}

/** Cells of all groups that occur, also those where nobody has a score. */
export function heatmapCase(context: CaseContext): unknown {
  const { data, select } = context;
  const names = listOf(select['group_by']);
  const { respondents, groups } = context.groupedRespondents(names);
  const parts = names.map((name) => groupKeys(data, respondents, name, select['missing_group']));
  const minimumGroupSize = context.number('minimum_group_size') ?? 5;
  const rows = selectScales(data, select).flatMap(({ name: scaleName, items }) => {
    const scale = context.scaleOf(items);
    const scores = respondentScores(context.answers(respondents, { items }), context.rule);
    return [...new Set(groups)].sort(byCodeUnit).map((key) => {
      const first = groups.indexOf(key);
      const own = scores.filter((_, i) => groups[i] === key);
      const { n, meanPct, flags } = heatmapCell(own, { scale, minimumGroupSize });
      return new Map<string, unknown>([
        ...names.map((name, i): [string, unknown] => [name, parts[i]![first]]),
        ['scale', scaleName],
        ['n', n],
        ['mean_pct', meanPct],
        ['flags', flags],
      ]);
    });
  });
  return { rows };
}

function groupedAnswers(
  context: CaseContext,
  answersOf: (respondents: readonly number[]) => AnswerRows,
): { rows: AnswerRows; groups: string[] | undefined } {
  const inline = context.rows('rows');
  if (inline) return { rows: inline, groups: context.params['groups'] as string[] | undefined };
  const { respondents, groups } = selectedGroups(context);
  return { rows: answersOf(respondents), groups };
}

/** Loads stand in the case by item name, or as a list in the order of the items. */
function loadsOf(context: CaseContext): number[] | undefined {
  const loads = context.params['loads'];
  if (loads === undefined || loads === null) return undefined;
  if (Array.isArray(loads)) return loads as number[];
  const byItem = loads as Record<string, number>;
  return selectItems(context.data, context.select).map((item) => byItem[context.data.items[item]!.item] ?? 1);
}
