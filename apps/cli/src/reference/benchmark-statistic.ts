import { benchmark, isPresent, respondentScores } from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import { listOf, matches, selectItems } from './selection.js';
import type { Filter } from './selection.js';

/** An organisation of the data; its attributes are those of its first respondent. */
interface Organisation {
  readonly first: number;
  readonly scores: number[];
}

const ALL_OTHERS = 'all other organisations';

/** Compares the mean of one organisation with those of the peers a case names. */
export function benchmarkCase(context: CaseContext): unknown {
  const { select, params, level } = context;
  const inline = context.values('peers');
  if (inline) return benchmark(context.number('own')!, inline, { level });

  const organisations = organisationsOf(context);
  const name = String(select['own']);
  const own = organisations.get(name);
  if (!own) throw new Error(`select: nobody in the organisation "${name}" has a score`);
  const isPeer = peersOf(context);
  const leaveOwnOut = select['peers'] === ALL_OTHERS || params['exclude_own'] !== false;
  const peers = [...organisations].filter(([key, one]) => isPeer(one) && !(leaveOwnOut && key === name));
  return benchmark(
    meanOf(own),
    peers.map(([, peer]) => meanOf(peer)),
    { level },
  );
}

/** The organisations in which somebody has a score. */
function organisationsOf(context: CaseContext): Map<string, Organisation> {
  const { data, select, rule } = context;
  if (select['score'] === 'organisation mean' && selectItems(data, select).length !== 1)
    throw new Error(`select: an organisation mean is that of one item; of several it is one of respondent scores`);
  const [unit = 'organisation'] = listOf(select['group_by']);
  const { respondents, groups } = context.groupedRespondents(unit);
  const organisations = new Map<string, Organisation>();
  respondentScores(context.answers(respondents), rule).forEach((score, i) => {
    if (!isPresent(score)) return;
    const known = organisations.get(groups[i]!);
    if (known) known.scores.push(score);
    else organisations.set(groups[i]!, { first: respondents[i]!, scores: [score] });
  });
  return organisations;
}

/** Peers are named by attributes, by a list of organisations, or as all others. */
function peersOf({ data, select }: CaseContext): (one: Organisation) => boolean {
  const { peers } = select;
  if (peers === ALL_OTHERS) return () => true;
  if (typeof peers === 'string') throw new Error(`select: the peers "${peers}" are unknown`);
  return ({ first }) => matches(data.respondents[first]!, peers as Filter | undefined);
}

function meanOf({ scores }: Organisation): number {
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}
