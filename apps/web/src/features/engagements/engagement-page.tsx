import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, type ComponentType, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';

import type { EngagementPageQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { CardLink } from '../../ui/card-link.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { PageLoading } from '../../ui/page-loading.js';
import { QueryState } from '../../ui/query-state.js';
import { engagementMessages } from './engagement-messages.js';
import { Team } from './team.js';
import { WorkTrail } from './work-trail.js';

const ENGAGEMENT = graphql(`
  query EngagementPage($engagementId: ID!) {
    engagement(engagementId: $engagementId) {
      id
      clientId
      name
      startsOn
      endsOn
      assessments {
        id
        name
        waves {
          id
          status
        }
      }
      ...EngagementTeam
    }
  }
`);

const UPDATE = graphql(`
  mutation UpdateEngagement($input: UpdateEngagementInput!) {
    updateEngagement(input: $input) {
      id
      name
      startsOn
      endsOn
    }
  }
`);

/** What rooms above show on the page. */
interface EngagementPageProps {
  readonly CreateAssessment: ComponentType<{ engagementId: string; onClose: () => void }>;
  readonly Plan: ComponentType<{ engagementId: string; clientId: string }>;
}

/** One piece of work: who does it, until when, and what is assessed. */
export function EngagementPage(above: EngagementPageProps) {
  const { engagementId = '' } = useParams();
  const [page, reload] = useQuery({ query: ENGAGEMENT, variables: { engagementId } });
  const refresh = (): void => reload({ requestPolicy: 'network-only' });
  return (
    <QueryState result={page} retry={reload}>
      {({ engagement }) => <EngagementParts engagement={engagement} onChanged={refresh} {...above} />}
    </QueryState>
  );
}

interface EngagementPartsProps {
  readonly engagement: EngagementPageQuery['engagement'];
  readonly onChanged: () => void;
}

function EngagementParts({
  engagement,
  onChanged,
  CreateAssessment,
  Plan,
}: EngagementPartsProps & EngagementPageProps) {
  const messages = useMessages(engagementMessages);
  const { date } = useFormats();
  const mayWrite = useMay('engagement.write');
  const mayAssess = useMay('assessment.write');
  const mayReadPlan = useMay('plan.read');
  const [isEditing, editing] = useDisclosure();
  const [isCreating, creating] = useDisclosure();
  return (
    <Stack gap="xl">
      <WorkTrail clientId={engagement.clientId} />
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{engagement.name}</Title>
          <Text c="dimmed">
            {messages.period(date(engagement.startsOn), engagement.endsOn ? date(engagement.endsOn) : null)}
          </Text>
        </div>
        {mayWrite && (
          <Button variant="default" onClick={editing.open}>
            {messages.edit}
          </Button>
        )}
      </Group>
      {isEditing && <EngagementForm engagement={engagement} onClose={editing.close} onChanged={onChanged} />}
      <Stack>
        <Group justify="space-between">
          <Title order={2}>{messages.assessments}</Title>
          {mayAssess && <Button onClick={creating.open}>{messages.newAssessment}</Button>}
        </Group>
        {engagement.assessments.length === 0 && <Text c="dimmed">{messages.noAssessments}</Text>}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {engagement.assessments.map(({ id, name, waves }) => (
            <CardLink key={id} to={`/assessments/${id}`}>
              <Text fw={600}>{name}</Text>
              <Text size="sm" c="dimmed">
                {waves.length > 0 ? messages.waves(waves.length) : messages.noWaves}
              </Text>
            </CardLink>
          ))}
        </SimpleGrid>
        <Suspense>{isCreating && <CreateAssessment engagementId={engagement.id} onClose={creating.close} />}</Suspense>
      </Stack>
      {mayReadPlan && (
        <Suspense fallback={<PageLoading />}>
          <Plan engagementId={engagement.id} clientId={engagement.clientId} />
        </Suspense>
      )}
      <Team engagement={engagement} onChanged={onChanged} />
    </Stack>
  );
}

interface EngagementFormProps extends EngagementPartsProps {
  readonly onClose: () => void;
}

function EngagementForm({ engagement, onClose, onChanged }: EngagementFormProps) {
  const messages = useMessages(engagementMessages);
  const [updated, update] = useMutation(UPDATE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { error } = await update({
      input: {
        engagementId: engagement.id,
        name: formText(fields, 'name'),
        startsOn: formText(fields, 'startsOn'),
        endsOn: formText(fields, 'endsOn') || null,
      },
    });
    if (error) return;
    onChanged();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={messages.editEngagement}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} defaultValue={engagement.name} required maxLength={200} />
          <Group grow>
            <TextInput
              name="startsOn"
              type="date"
              label={messages.startsOn}
              defaultValue={engagement.startsOn}
              required
            />
            <TextInput name="endsOn" type="date" label={messages.endsOn} defaultValue={engagement.endsOn ?? ''} />
          </Group>
          <Refusal error={updated.error} />
          <FormButtons cancel={messages.cancel} submit={messages.save} isSaving={updated.fetching} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
