import { Alert, Button, Checkbox, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { localizeInstrument, type Instrument } from '@sextant/maturity';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';

import type { ContextPageQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useLocale, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { WorkTrail } from '../engagements/work-trail.js';
import { contextMessages } from './context-messages.js';
import { OverrideForm } from './override-form.js';

const CONTEXT = graphql(`
  query ContextPage($assessmentId: ID!) {
    assessment(assessmentId: $assessmentId) {
      id
      clientId
      instrumentId
    }
    engagementContext(assessmentId: $assessmentId) {
      engagementId
      instrumentId
      answers
      revision
    }
    instruments {
      id
      versions {
        id
        status
        document
      }
    }
  }
`);

const SAVE = graphql(`
  mutation SaveEngagementContext($assessmentId: ID!, $revision: Int!, $answers: ContextAnswers!) {
    saveEngagementContext(assessmentId: $assessmentId, revision: $revision, answers: $answers) {
      engagementId
      instrumentId
      answers
      revision
    }
  }
`);

type Answers = Record<string, string | string[]>;
type Questionnaire = NonNullable<Instrument['context']>;

/** The context questionnaire: what strategy, rules and capacity call for. */
export function ContextPage() {
  const messages = useMessages(contextMessages);
  const { locale } = useLocale();
  const { assessmentId = '' } = useParams();
  const [page, reload] = useQuery({ query: CONTEXT, variables: { assessmentId } });
  return (
    <QueryState result={page} retry={reload}>
      {(data) => {
        const instrument = publishedInstrument(data);
        return (
          <Stack gap="xl">
            <WorkTrail clientId={data.assessment.clientId} assessmentId={assessmentId} />
            <Title order={1}>{messages.title}</Title>
            {instrument?.context ? (
              <>
                <Text maw={720}>{messages.intro}</Text>
                <ContextForm
                  key={data.engagementContext?.revision ?? 0}
                  assessmentId={assessmentId}
                  questionnaire={localizeInstrument(instrument, locale).context!}
                  known={data.engagementContext?.answers ?? {}}
                  revision={data.engagementContext?.revision ?? 0}
                  onSaved={() => reload({ requestPolicy: 'network-only' })}
                />
                {data.engagementContext && (
                  <OverrideForm assessmentId={assessmentId} instrument={localizeInstrument(instrument, locale)} />
                )}
              </>
            ) : (
              <Text>{messages.none}</Text>
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
}

function publishedInstrument({ assessment, instruments }: ContextPageQuery): Instrument | null {
  const versions = instruments.find(({ id }) => id === assessment.instrumentId)?.versions ?? [];
  return versions.find(({ status }) => status === 'PUBLISHED')?.document ?? null;
}

interface ContextFormProps {
  readonly assessmentId: string;
  readonly questionnaire: Questionnaire;
  readonly known: Answers;
  readonly revision: number;
  readonly onSaved: () => void;
}

function ContextForm({ assessmentId, questionnaire, known, revision, onSaved }: ContextFormProps) {
  const messages = useMessages(contextMessages);
  const mayWrite = useMay('advice.write');
  const [answers, setAnswers] = useState<Answers>(known);
  const [saved, save] = useMutation(SAVE);
  const isComplete = questionnaire.questions.every(({ key }) => (answers[key]?.length ?? 0) > 0);

  async function submit(): Promise<void> {
    const { error } = await save({ assessmentId, revision, answers });
    if (!error) onSaved();
  }

  return (
    <Stack gap="lg">
      {questionnaire.questions.map((question) => (
        <ContextQuestion
          key={question.key}
          question={question}
          answer={answers[question.key]}
          onChange={(answer) => setAnswers({ ...answers, [question.key]: answer })}
        />
      ))}
      <Refusal error={saved.error} />
      {revision > 0 && !saved.error && <Alert role="status">{messages.saved}</Alert>}
      {mayWrite && (
        <Group>
          <Button disabled={!isComplete} loading={saved.fetching} onClick={() => void submit()}>
            {messages.save}
          </Button>
          {!isComplete && (
            <Text size="sm" c="dimmed">
              {messages.unanswered}
            </Text>
          )}
        </Group>
      )}
    </Stack>
  );
}

interface ContextQuestionProps {
  readonly question: Questionnaire['questions'][number];
  readonly answer: string | string[] | undefined;
  readonly onChange: (answer: string | string[]) => void;
}

function ContextQuestion({ question, answer, onChange }: ContextQuestionProps) {
  const messages = useMessages(contextMessages);
  const most = question.choose?.max ?? 1;
  if (most > 1) {
    return (
      <Checkbox.Group
        label={question.text}
        description={messages.chooseUpTo(most)}
        value={Array.isArray(answer) ? answer : answer ? [answer] : []}
        onChange={(chosen) => onChange(chosen.slice(-most))}
      >
        <Stack gap={6} mt={6}>
          {question.options.map((option) => (
            <Checkbox key={option.key} value={option.key} label={option.label ?? option.key} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  }
  return (
    <Radio.Group label={question.text} value={typeof answer === 'string' ? answer : null} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {question.options.map((option) => (
          <Radio key={option.key} value={option.key} label={option.label ?? monthsOf(option) ?? option.key} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

const monthsOf = ({ months }: { months?: number }): string | undefined => months?.toString();
