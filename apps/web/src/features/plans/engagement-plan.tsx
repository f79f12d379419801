import { Card, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { apiNames, GOAL_STATUSES } from '@sextant/contracts/words';
import { useMutation } from 'urql';

import type { ActivityStatus, GoalStatus, PlanQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { useOptimistic } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { Unfolding } from '../../ui/unfolding.js';
import { AddActivity } from './add-activity.js';
import { AddGoal } from './add-goal.js';
import { planMessages } from './plan-messages.js';
import { TargetCard } from './target-card.js';
import { usePlan } from './use-plan.js';

const UPDATE_GOAL = graphql(`
  mutation UpdateGoal($input: UpdateGoalInput!) {
    updateGoal(input: $input) {
      id
      status
      revision
    }
  }
`);

const UPDATE_ACTIVITY = graphql(`
  mutation UpdateActivity($input: UpdateActivityInput!) {
    updateActivity(input: $input) {
      id
      status
      revision
    }
  }
`);

const GOAL_STATES: readonly GoalStatus[] = apiNames(GOAL_STATUSES);

type Plan = PlanQuery['plan'];
type Goal = Plan['goals'][number];
type Activity = Plan['activities'][number];

/** Another state of a goal or an activity, by its id. */
interface Change {
  readonly id: string;
  readonly status: GoalStatus | ActivityStatus;
}

function withChange({ plan }: PlanQuery, { id, status }: Change): PlanQuery {
  const changed = <T extends Goal | Activity>(entries: readonly T[]): T[] =>
    entries.map((entry) => (entry.id === id ? { ...entry, status } : entry));
  return { plan: { ...plan, goals: changed(plan.goals), activities: changed(plan.activities) } };
}

/** What this engagement works towards: the target that stands, goals with their state, and activities. */
export function EngagementPlan({ engagementId, clientId }: { engagementId: string; clientId: string }) {
  const messages = useMessages(planMessages);
  const { date } = useFormats();
  const mayWrite = useMay('plan.write');
  const [held, refresh] = usePlan(clientId);
  const [, updateGoal] = useMutation(UPDATE_GOAL);
  const [, updateActivity] = useMutation(UPDATE_ACTIVITY);
  const { shown, putBack, change } = useOptimistic(held.data, withChange);

  const setGoal = ({ id, revision }: Goal, status: GoalStatus): void =>
    void change({ id, status }, () => updateGoal({ input: { goalId: id, revision, status } }));
  const setActivity = ({ id, revision }: Activity, status: ActivityStatus): void =>
    void change({ id, status }, () => updateActivity({ input: { activityId: id, revision, status } }));

  return (
    <Stack component="section" aria-labelledby="plan">
      <Title order={2} id="plan">
        {messages.plan}
      </Title>
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...held, data: shown }} retry={refresh}>
        {({ plan }) => {
          const target = plan.decisions.find(({ kind }) => kind === 'TARGET');
          const goals = plan.goals.filter((goal) => goal.engagementId === engagementId);
          const activities = plan.activities.filter((activity) => activity.engagementId === engagementId);
          return (
            <>
              {target ? <TargetCard target={target} /> : <Text c="dimmed">{messages.noTarget}</Text>}
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
                <Stack>
                  <Title order={3}>{messages.goals}</Title>
                  {goals.length === 0 && <Text c="dimmed">{messages.noGoals}</Text>}
                  {goals.map((goal) => (
                    <GoalCard key={goal.id} goal={goal} onStatus={mayWrite ? setGoal : null} />
                  ))}
                  {mayWrite && (
                    <Unfolding label={messages.addGoal}>
                      <AddGoal engagementId={engagementId} workshopId={null} onAdded={refresh} />
                    </Unfolding>
                  )}
                </Stack>
                <Stack>
                  <Title order={3}>{messages.activities}</Title>
                  {activities.length === 0 && <Text c="dimmed">{messages.noActivities}</Text>}
                  {activities.map((activity) => (
                    <Checkbox
                      key={activity.id}
                      disabled={!mayWrite}
                      checked={activity.status === 'DONE'}
                      onChange={(event) => setActivity(activity, event.currentTarget.checked ? 'DONE' : 'OPEN')}
                      label={activity.title}
                      description={
                        activity.dueOn ? messages.byWhom(activity.owner, date(activity.dueOn)) : activity.owner
                      }
                    />
                  ))}
                  {mayWrite && (
                    <Unfolding label={messages.addActivity}>
                      <AddActivity engagementId={engagementId} workshopId={null} onAdded={refresh} />
                    </Unfolding>
                  )}
                </Stack>
              </SimpleGrid>
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}

interface GoalCardProps {
  readonly goal: Goal;
  /** Null for whoever only reads. */
  readonly onStatus: ((goal: Goal, status: GoalStatus) => void) | null;
}

function GoalCard({ goal, onStatus }: GoalCardProps) {
  const messages = useMessages(planMessages);
  const { date } = useFormats();
  const { title, figure, baseline, aim, owner, dueOn, status } = goal;
  return (
    <Card withBorder>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600}>{title}</Text>
        {onStatus ? (
          <NativeSelect
            size="xs"
            w={120}
            style={{ flex: 'none' }}
            aria-label={messages.stateOf(title)}
            value={status}
            data={GOAL_STATES.map((value) => ({ value, label: messages.goal[value] }))}
            onChange={(event) => onStatus(goal, event.currentTarget.value as GoalStatus)}
          />
        ) : (
          <Text size="sm">{messages.goal[status]}</Text>
        )}
      </Group>
      <Text size="sm">
        {figure}: {baseline}
        {aim && ` → ${aim}`}
      </Text>
      <Text size="sm" c="dimmed">
        {messages.byWhom(owner, date(dueOn))}
      </Text>
    </Card>
  );
}
