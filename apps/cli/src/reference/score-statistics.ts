import {
  alpha,
  byCodeUnit,
  describeValues,
  dimensionScores,
  heatmapCell,
  omega,
  organisationScore,
  pooledGroups,
  position,
  respondentScores,
  type AnswerRows,
  type Boundary,
  type Weighting,
} from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import { listOf, selectItems, selectScales, itemsOfScale, groupKeys } from './selection.js';

/** Description of the answers to one item as given, or of the respondent scores of a scale. */
export function describeCase(context: CaseContext): unknown {
  const { level } = context;
  const inline = context.values('values');
  if (inline) return describeValues(inline, { level, scale: context.scale });
  const { data, scale, select } = context;
  const respondents = context.respondents();
  if (select['items'] === undefined) {
    return describeValues(respondentScores(context.answers(respondents), context.rule), { level, scale });
  }
  const described = selectItems(data, select).map((item) => ({
    item: data.items[item]!.item,
    ...describeValues(
      context.answers(respondents, { keyed: false, items: [item] }).map((row) => row[0] ?? null),
      { level, scale },
    ),
  }));
  return described.length === 1 ? described[0] : { rows: described };
}

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

export function positionCase(context: CaseContext): unknown {
  const { params, select, scale, level } = context;
  const axis = (name: 'x' | 'y') => {
    const inline = context.rows(`${name}_rows`);
    if (inline) return { answers: () => inline };
    const items = select[`${name}_items`]
      ? selectItems(context.data, { items: select[`${name}_items`] })
      : itemsOfScale(context.data, String(select[`${name}_scale`]));
    return { answers: (respondents: readonly number[]) => context.answers(respondents, { items }) };
  };
  const x = axis('x');
  const y = axis('y');
  const inline = context.rows('x_rows') !== undefined;
  const { respondents, groups } = inline ? inlineGroups(context) : selectedGroups(context);
  return position(x.answers(respondents), y.answers(respondents), {
    scale,
    level,
    ...weightingOf(context, groups),
    boundary: (params['boundary'] as Boundary | undefined) ?? { x: 50, y: 50 },
    seed: context.number('seed') ?? 1,
    replicates: context.number('replicates') ?? 1000,
    resample: params['resample'] === 'n' ? 'n' : 'n_minus_1',
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
  const { data, select, scale } = context;
  const names = listOf(select['group_by']);
  const { respondents, groups } = context.groupedRespondents(names);
  const parts = names.map((name) => groupKeys(data, respondents, name, select['missing_group']));
  const minimumGroupSize = context.number('minimum_group_size') ?? 5;
  const rows = selectScales(data, select).flatMap(({ name: scaleName, items }) => {
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

function selectedGroups(context: CaseContext): { respondents: number[]; groups: string[] | undefined } {
  const group = context.params['group'];
  return group ? context.groupedRespondents(group) : { respondents: context.respondents(), groups: undefined };
}

function inlineGroups(context: CaseContext): { respondents: number[]; groups: string[] | undefined } {
  return { respondents: [], groups: context.params['groups'] as string[] | undefined };
}

/** Without weights everybody counts alike, even if the case names a group. */
function weightingOf(context: CaseContext, groups: string[] | undefined) {
  const weights = context.params['weights'] as Record<string, number> | undefined;
  const weighting = context.params['weighting'] as Weighting | undefined;
  return { groups, weights, weighting: weighting ?? (weights ? 'custom' : 'equal_respondent') };
}

/** Loads stand in the case by item name, or as a list in the order of the items. */
function loadsOf(context: CaseContext): number[] | undefined {
  const loads = context.params['loads'];
  if (loads === undefined || loads === null) return undefined;
  if (Array.isArray(loads)) return loads as number[];
  const byItem = loads as Record<string, number>;
  return selectItems(context.data, context.select).map((item) => byItem[context.data.items[item]!.item] ?? 1);
}
