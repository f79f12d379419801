import { Badge, Button, Card, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from 'urql';

import type { OpenPointInRoomFragment, WorkshopToDecideFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { Unfolding } from '../../ui/unfolding.js';
import { useStoredForm } from '../../ui/use-stored-form.js';
import { AddActivity } from '../plans/add-activity.js';
import { AddGoal } from '../plans/add-goal.js';
import { usePlan } from '../plans/use-plan.js';
import { RecordDecision } from './record-decision.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment WorkshopToDecide on Workshop {
    id
    clientId
    engagementId
    ...WorkshopOfDecision
  }
`);

graphql(`
  fragment OpenPointInRoom on OpenPoint {
    id
    text
    closedAt
  }
`);

const ADD_POINT = graphql(`
  mutation AddOpenPoint($workshopId: ID!, $text: String!) {
    addOpenPoint(workshopId: $workshopId, text: $text) {
      id
    }
  }
`);

const CLOSE_POINT = graphql(`
  mutation CloseOpenPoint($openPointId: ID!) {
    closeOpenPoint(openPointId: $openPointId) {
      id
      closedAt
    }
  }
`);

interface DecideProps {
  readonly workshop: WorkshopToDecideFragment;
  readonly openPoints: readonly OpenPointInRoomFragment[];
  readonly onChanged: () => void;
}

/** What the room settles: target or dissent, goals, first activities, and what stays open. */
export function Decide({ workshop, openPoints, onChanged }: DecideProps) {
  const messages = useMessages(workshopMessages);
  const { date } = useFormats();
  const [plan, refresh] = usePlan(workshop.clientId);
  const told = plan.data?.plan;
  return (
    <Stack>
      <Title order={2}>{messages.decide}</Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <Title order={3}>{messages.decisions}</Title>
          {told?.decisions.map(({ id, kind, statement, reason, name, decidedOn }) => (
            <Card key={id} withBorder>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <Text fw={600}>{statement}</Text>
                <Badge tt="none">{messages.decisionKinds[kind]}</Badge>
              </Group>
              <Text size="sm">{reason}</Text>
              <Text size="sm" c="dimmed">
                {messages.byWhom(name, date(decidedOn))}
              </Text>
            </Card>
          ))}
          <Unfolding label={messages.addDecision}>
            <RecordDecision workshop={workshop} onRecorded={refresh} />
          </Unfolding>
        </Stack>
        <Stack>
          <Title order={3}>{messages.goals}</Title>
          {told?.goals.map(({ id, title, figure, baseline, aim, dueOn, owner }) => (
            <Card key={id} withBorder>
              <Text fw={600}>{title}</Text>
              <Text size="sm">
                {figure}: {baseline} → {aim || '–'}
              </Text>
              <Text size="sm" c="dimmed">
                {messages.byWhom(owner, date(dueOn))}
              </Text>
            </Card>
          ))}
          <Unfolding label={messages.addGoal}>
            <AddGoal engagementId={workshop.engagementId} workshopId={workshop.id} onAdded={refresh} />
          </Unfolding>
          <Title order={3}>{messages.activities}</Title>
          {told?.activities.map(({ id, title, owner, dueOn }) => (
            <Text key={id}>
              {title}{' '}
              <Text span size="sm" c="dimmed">
                {dueOn ? messages.byWhom(owner, date(dueOn)) : owner}
              </Text>
            </Text>
          ))}
          <Unfolding label={messages.addActivity}>
            <AddActivity engagementId={workshop.engagementId} workshopId={workshop.id} onAdded={refresh} />
          </Unfolding>
          <OpenPoints workshopId={workshop.id} points={openPoints} onChanged={onChanged} />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

interface OpenPointsProps {
  readonly workshopId: string;
  readonly points: readonly OpenPointInRoomFragment[];
  readonly onChanged: () => void;
}

function OpenPoints({ workshopId, points, onChanged }: OpenPointsProps) {
  const messages = useMessages(workshopMessages);
  const [added, add] = useMutation(ADD_POINT);
  const [closed, closePoint] = useMutation(CLOSE_POINT);
  const submit = useStoredForm((fields) => add({ workshopId, text: formText(fields, 'text') }), onChanged);
  return (
    <>
      <Title order={3}>{messages.openPoints}</Title>
      {points.map(({ id, text, closedAt }) => (
        <Group key={id} justify="space-between">
          <Text td={closedAt ? 'line-through' : undefined}>{text}</Text>
          {!closedAt && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${messages.settled}: ${text}`}
              onClick={() => void closePoint({ openPointId: id }).then(onChanged)}
            >
              {messages.settled}
            </Button>
          )}
        </Group>
      ))}
      <Refusal error={added.error ?? closed.error} />
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end">
          <TextInput name="text" label={messages.openPoint} required flex={1} />
          <Button type="submit" variant="default" aria-label={`${messages.add}: ${messages.openPoint}`}>
            {messages.add}
          </Button>
        </Group>
      </form>
    </>
  );
}
