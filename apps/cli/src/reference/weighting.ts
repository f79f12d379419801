import type { GroupWeighting, Weighting } from '@sextant/statistics';

import type { CaseContext } from './case-context.js';

/** Selected respondents with the groups that the case weights by, if any. */
export function selectedGroups(context: CaseContext): { respondents: number[]; groups: string[] | undefined } {
  const group = context.params['group'];
  return group ? context.groupedRespondents(group) : { respondents: context.respondents(), groups: undefined };
}

/** Without weights everybody counts alike, even if the case names a group. */
export function weightingOf(context: CaseContext, groups: string[] | undefined): GroupWeighting {
  const weights = context.params['weights'] as Record<string, number> | undefined;
  const weighting = context.params['weighting'] as Weighting | undefined;
  return { groups, weights, weighting: weighting ?? (weights ? 'custom' : 'equal_respondent') };
}
