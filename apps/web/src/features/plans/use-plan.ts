import { useMemo } from 'react';
import { useQuery, type UseQueryState } from 'urql';

import type { PlanQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';

const PLAN = graphql(`
  query Plan($clientId: ID!) {
    plan(clientId: $clientId) {
      decisions {
        id
        kind
        statement
        reason
        name
        decidedOn
        workshopId
      }
      goals {
        id
        engagementId
        title
        figure
        baseline
        aim
        dueOn
        owner
        status
        revision
      }
      activities {
        id
        engagementId
        title
        owner
        dueOn
        status
        revision
      }
    }
  }
`);

/** What a client has decided and plans. It is read again after the first decision, goal or activity, too, wherever that was written. */
export function usePlan(clientId: string): [UseQueryState<PlanQuery>, () => void] {
  // Out of an empty list the cache cannot tell what would be in it.
  const context = useMemo(() => ({ additionalTypenames: ['Decision', 'Goal', 'Activity'] }), []);
  const [plan, reload] = useQuery({ query: PLAN, variables: { clientId }, context });
  return [plan, () => reload({ requestPolicy: 'network-only' })];
}
