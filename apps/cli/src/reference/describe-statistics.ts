import { byCodeUnit, describeValues, respondentScores } from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import { selectItems } from './selection.js';

/** Description of the answers to one item as given, or of the respondent scores of a scale. */
export function describeCase(context: CaseContext): unknown {
  const { level } = context;
  const inline = context.values('values');
  if (inline) return describeValues(inline, { level, scale: context.scale });
  const { data, select } = context;
  const respondents = context.respondents();
  if (select['items'] === undefined) {
    const scores = respondentScores(context.answers(respondents), context.rule);
    return describeValues(scores, { level, scale: context.scale });
  }
  const described = selectItems(data, select).map((item) => ({
    item: data.items[item]!.item,
    ...describeValues(
      context.answers(respondents, { keyed: false, items: [item] }).map((row) => row[0] ?? null),
      { level, scale: context.scaleOf([item]) },
    ),
  }));
  return described.length === 1 ? described[0] : { rows: described };
}

/** Description of the answers to one item as given, or of the respondent scores of a scale, for each group that occurs. */
export function describeGroupsCase(context: CaseContext): unknown {
  const { data, select, level } = context;
  const { respondents, groups } = context.groupedRespondents(select['group_by']);
  const values = select['items'] === undefined ? respondentScores(context.answers(respondents), context.rule) : one();
  const rows = [...new Set(groups)].sort(byCodeUnit).map((group) => {
    const own = values.filter((_, i) => groups[i] === group);
    return { group, ...describeValues(own, { level, scale: context.scale }) };
  });
  return { rows };

  function one(): (number | null)[] {
    const items = selectItems(data, select);
    if (items.length !== 1) throw new Error(`select: groups are described on one item, not on ${items.length}`);
    return context.answers(respondents, { keyed: false }).map((row) => row[0] ?? null);
  }
}
