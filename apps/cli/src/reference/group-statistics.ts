import {
  agreementWithTarget,
  byCodeUnit,
  compositionSplit,
  consensus,
  describeValues,
  icc,
  itemAgreement,
  nullVariance,
  perceptionGap,
  respondentScores,
  scaleAgreement,
  type AnswerRows,
  type NullVariances,
} from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import { groupKeys, selectItems, selectScales } from './selection.js';
import type { Filter } from './selection.js';

export function agreementItemCase(context: CaseContext): unknown {
  const { data, select } = context;
  const { respondents, groups } = context.groupedRespondents(select['group_by']);
  const rows = selectItems(data, select).flatMap((item) => {
    const scale = context.scaleOf([item]);
    const answers = context.answers(respondents, { keyed: false, items: [item] });
    return byGroup(answers, groups).flatMap(({ group, own }) => {
      const agreement = itemAgreement(
        own.map((row) => row[0] ?? null),
        { scale, nullVariance: nullsOf(context) },
      );
      return agreement.n === 0 ? [] : [{ group, item: data.items[item]!.item, ...agreement }];
    });
  });
  return { rows };
}

export function agreementScaleCase(context: CaseContext): unknown {
  const { data, select } = context;
  const { respondents, groups } = context.groupedRespondents(select['group_by']);
  const rows = selectScales(data, select).flatMap(({ name, items }) => {
    const options = { scale: context.scaleOf(items), nullVariance: nullsOf(context) };
    return byGroup(context.answers(respondents, { items }), groups).flatMap(({ group, own }) => {
      const listwise = scaleAgreement(own, { ...options, missing: 'listwise' });
      const { rwgJUniform, ...available } = scaleAgreement(own, { ...options, missing: 'available' });
      if (listwise.nComplete === 0) return [];
      return [{ group, scale: name, ...listwise, available: { ...available, rwgJ: rwgJUniform } }];
    });
  });
  return { rows };
}

/** Description and agreement of values inside the case. */
export function valuesCase(context: CaseContext): unknown {
  const values = context.values('values') ?? [];
  const { scale, level } = context;
  const description = describeValues(values, { scale, level });
  const agreement = itemAgreement(values, { scale, nullVariance: nullsOf(context) });
  return { ...description, ...agreement, flags: [...new Set([...description.flags, ...agreement.flags])] };
}

export function iccCase(context: CaseContext): unknown {
  const { level, select } = context;
  const inline = context.values('values');
  if (inline) return icc(inline, context.params['groups'] as string[], { level });
  const { respondents, groups } = context.groupedRespondents(select['group_by']);
  return icc(respondentScores(context.answers(respondents), context.rule), groups, { level });
}

export function perceptionGapCase(context: CaseContext): unknown {
  const { level, select } = context;
  const inline = context.values('first');
  if (inline) return perceptionGap(inline, context.values('second') ?? [], { level });
  const scores = (side: 'first' | 'second') => {
    const filter = select[side] as Filter;
    const rows = context.answers(context.respondents(filter), { occasion: filter['occasion'] });
    return respondentScores(rows, context.rule);
  };
  return perceptionGap(scores('first'), scores('second'), { level });
}

export function compositionSplitCase(context: CaseContext): unknown {
  const { data, select } = context;
  const side = (name: 'first' | 'second') => {
    const filter = select[name] as Filter;
    const respondents = context.respondents(filter);
    const rows = context.answers(respondents, { occasion: filter['occasion'] });
    const groups = groupKeys(data, respondents, select['group'] ?? context.params['group'], select['missing_group']);
    return { scores: respondentScores(rows, context.rule), groups };
  };
  const first = side('first');
  const second = side('second');
  return compositionSplit(first.scores, first.groups, second.scores, second.groups);
}

export function consensusCase(context: CaseContext): unknown {
  return consensus(context.values('counts') as number[], context.scale);
}

export function agreementTargetCase(context: CaseContext): unknown {
  return agreementWithTarget(context.values('counts') as number[], context.number('target')!, context.scale);
}

/** The rows of each group, groups in ascending order. */
function byGroup(rows: AnswerRows, groups: readonly string[]): { group: string; own: AnswerRows }[] {
  const own = new Map<string, AnswerRows[number][]>();
  rows.forEach((row, i) => {
    const members = own.get(groups[i]!);
    if (members) members.push(row);
    else own.set(groups[i]!, [row]);
  });
  return [...own].sort(([a], [b]) => byCodeUnit(a, b)).map(([group, members]) => ({ group, own: members }));
}

function nullsOf(context: CaseContext): Partial<NullVariances> {
  const given = context.params['null'] as
    { uniform?: number; skewed?: { proportions?: number[]; variance?: number } | number | null } | undefined;
  const skewed = given?.skewed;
  if (skewed === undefined || skewed === null) return { uniform: given?.uniform, skewed: null };
  if (typeof skewed === 'number') return { uniform: given?.uniform, skewed };
  return { uniform: given?.uniform, skewed: skewed.proportions ? nullVariance(skewed.proportions) : skewed.variance };
}
