import { Badge, Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, type ComponentType, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';

import type { AssessmentPageQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { CardLink } from '../../ui/card-link.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { PageLoading } from '../../ui/page-loading.js';
import { QueryState } from '../../ui/query-state.js';
import { WorkTrail } from '../engagements/work-trail.js';
import { useAnsweredText } from './answered-text.js';
import { assessmentMessages } from './assessment-messages.js';
import { importMessages } from './import-messages.js';
import { RenameAssessment } from './rename-assessment.js';

/** Few assessments have a past to bring in: the others do not load the dialogue. */
const ImportAnswers = lazy(async () => ({ default: (await import('./import-answers.js')).ImportAnswers }));

const ASSESSMENT = graphql(`
  query AssessmentPage($assessmentId: ID!) {
    assessment(assessmentId: $assessmentId) {
      id
      clientId
      engagementId
      name
      waves {
        id
        number
        name
        status
        confidentialityMode
        openedAt
        closedAt
        ...ToldResponses
      }
    }
  }
`);

const CREATE_WAVE = graphql(`
  mutation CreateWave($input: CreateWaveInput!) {
    createWave(input: $input) {
      id
    }
  }
`);

type AssessmentOnPage = AssessmentPageQuery['assessment'];

/** What rooms above show on the page. */
interface AssessmentPageProps {
  readonly Trend: ComponentType<{ waveId: string }>;
}

/** The waves of an assessment, and what changed over them. */
export function AssessmentPage({ Trend }: AssessmentPageProps) {
  const { assessmentId = '' } = useParams();
  const [page, reload] = useQuery({ query: ASSESSMENT, variables: { assessmentId } });
  const refresh = (): void => reload({ requestPolicy: 'network-only' });
  return (
    <QueryState result={page} retry={reload}>
      {({ assessment }) => <AssessmentParts assessment={assessment} Trend={Trend} onChanged={refresh} />}
    </QueryState>
  );
}

interface AssessmentPartsProps extends AssessmentPageProps {
  readonly assessment: AssessmentOnPage;
  readonly onChanged: () => void;
}

function AssessmentParts({ assessment, Trend, onChanged }: AssessmentPartsProps) {
  const messages = useMessages(assessmentMessages);
  const mayWrite = useMay('wave.write');
  const imports = useMessages(importMessages);
  const mayImport = useMay('answer.import');
  const mayRename = useMay('assessment.write');
  const [isRenaming, renaming] = useDisclosure();
  const [isImporting, importing] = useDisclosure();
  const [isCreating, { open, close }] = useDisclosure();
  const scored = assessment.waves.filter(({ status }) => status === 'SCORED');
  return (
    <Stack gap="xl">
      <WorkTrail clientId={assessment.clientId} engagementId={assessment.engagementId} />
      <Group justify="space-between">
        <Title order={1}>{assessment.name}</Title>
        <Group gap="xs">
          {mayRename && (
            <Button variant="default" onClick={renaming.open}>
              {messages.rename}
            </Button>
          )}
          <Button component={Link} to={`/assessments/${assessment.id}/context`} variant="default">
            {messages.context}
          </Button>
        </Group>
      </Group>
      {isRenaming && <RenameAssessment assessment={assessment} onClose={renaming.close} />}
      <Stack>
        <Group justify="space-between">
          <Title order={2}>{messages.waves}</Title>
          <Group gap="xs">
            {mayImport && (
              <Button variant="default" onClick={importing.open}>
                {imports.open}
              </Button>
            )}
            {mayWrite && <Button onClick={open}>{messages.newWave}</Button>}
          </Group>
        </Group>
        {assessment.waves.length === 0 && <Text c="dimmed">{messages.noWaves}</Text>}
        {assessment.waves.toReversed().map((wave) => (
          <WaveCard key={wave.id} wave={wave} />
        ))}
      </Stack>
      {scored.length > 1 && (
        <Suspense fallback={<PageLoading />}>
          <Trend waveId={scored.at(-1)!.id} />
        </Suspense>
      )}
      {isImporting && (
        <Suspense>
          <ImportAnswers assessmentId={assessment.id} onClose={importing.close} onChanged={onChanged} />
        </Suspense>
      )}
      {isCreating && <CreateWave assessmentId={assessment.id} onClose={close} />}
    </Stack>
  );
}

function WaveCard({ wave }: { wave: AssessmentOnPage['waves'][number] }) {
  const messages = useMessages(assessmentMessages);
  const { date } = useFormats();
  const answeredText = useAnsweredText();
  const isScored = wave.status === 'SCORED';
  const when = wave.closedAt
    ? messages.closed(date(wave.closedAt))
    : wave.openedAt
      ? messages.opened(date(wave.openedAt))
      : null;
  return (
    <CardLink to={`/waves/${wave.id}`}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{wave.name}</Text>
          <Text size="sm" c="dimmed">
            {[messages.modes[wave.confidentialityMode], when].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Group>
          {wave.status !== 'DRAFT' && <Text size="sm">{messages.answered(answeredText(wave))}</Text>}
          <Badge variant={isScored ? 'filled' : 'light'} tt="none">
            {messages.status[wave.status]}
          </Badge>
        </Group>
      </Group>
    </CardLink>
  );
}

function CreateWave({ assessmentId, onClose }: { assessmentId: string; onClose: () => void }) {
  const messages = useMessages(assessmentMessages);
  const navigate = useNavigate();
  const [created, create] = useMutation(CREATE_WAVE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const name = formText(new FormData(event.currentTarget), 'name');
    const { data } = await create({ input: { assessmentId, name } });
    if (data) await navigate(`/waves/${data.createWave.id}`);
  }

  return (
    <Modal opened onClose={onClose} title={messages.newWave}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            name="name"
            label={messages.waveName}
            description={messages.waveNameHint}
            required
            maxLength={200}
            data-autofocus
          />
          <Refusal error={created.error} />
          <FormButtons
            cancel={messages.cancel}
            submit={messages.createWave}
            isSaving={created.fetching}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
