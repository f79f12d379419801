import { Anchor, Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { planMessages } from './plan-messages.js';
import { TargetCard } from './target-card.js';
import { usePlan } from './use-plan.js';

/** What the client has decided, and what follows from it; nothing before the first decision. */
export function ClientPlan({ clientId }: { clientId: string }) {
  const messages = useMessages(planMessages);
  const { date } = useFormats();
  const [{ data }] = usePlan(clientId);
  const plan = data?.plan;
  if (!plan || plan.decisions.length + plan.goals.length + plan.activities.length === 0) return null;
  const target = plan.decisions.find(({ kind }) => kind === 'TARGET');
  const others = plan.decisions.filter(({ id }) => id !== target?.id);
  return (
    <Stack component="section" aria-labelledby="plan">
      <Title order={2} id="plan">
        {messages.title}
      </Title>
      {target && (
        <TargetCard target={target}>
          <MinutesLink workshopId={target.workshopId} />
        </TargetCard>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {others.map(({ id, kind, statement, reason, name, decidedOn, workshopId }) => (
          <Card key={id} withBorder>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Text fw={600}>{statement}</Text>
              <Badge tt="none" variant="light">
                {messages.kinds[kind]}
              </Badge>
            </Group>
            <Text size="sm">{reason}</Text>
            <Text size="sm" c="dimmed">
              {messages.byWhom(name, date(decidedOn))} <MinutesLink workshopId={workshopId} />
            </Text>
          </Card>
        ))}
        {plan.goals.map(({ id, title, figure, baseline, aim, dueOn, owner, status }) => (
          <Card key={id} withBorder>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Text fw={600}>{title}</Text>
              <Badge tt="none" variant="light">
                {messages.goal[status]}
              </Badge>
            </Group>
            <Text size="sm">
              {figure}: {baseline}
              {aim && ` → ${aim}`}
            </Text>
            <Text size="sm" c="dimmed">
              {messages.byWhom(owner, date(dueOn))}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
      {plan.activities.length > 0 && (
        <div>
          <Title order={3}>{messages.activities}</Title>
          <ul>
            {plan.activities.map(({ id, title, owner, dueOn, status }) => (
              <li key={id}>
                {title}{' '}
                <Text span size="sm" c="dimmed">
                  {dueOn ? messages.byWhom(owner, date(dueOn)) : owner} · {messages.activity[status]}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

/** Leads to the minutes of the workshop that decided it, if one did. */
function MinutesLink({ workshopId }: { workshopId: string | null | undefined }) {
  const messages = useMessages(planMessages);
  if (!workshopId) return null;
  return (
    <Anchor component={Link} to={`/workshops/${workshopId}/minutes`} inherit c="inherit" underline="always">
      {messages.minutes}
    </Anchor>
  );
}
