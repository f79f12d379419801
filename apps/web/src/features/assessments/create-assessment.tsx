import { Alert, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { QueryState } from '../../ui/query-state.js';
import { assessmentMessages } from './assessment-messages.js';

const CHOICES = graphql(`
  query InstrumentChoices {
    instruments {
      id
      title
      versions {
        id
        status
      }
    }
  }
`);

const CREATE = graphql(`
  mutation CreateAssessment($input: CreateAssessmentInput!) {
    createAssessment(input: $input) {
      id
    }
  }
`);

/** Applies a published instrument in an engagement; leads to the assessment. */
export function CreateAssessment({ engagementId, onClose }: { engagementId: string; onClose: () => void }) {
  const messages = useMessages(assessmentMessages);
  const navigate = useNavigate();
  const [choices, retry] = useQuery({ query: CHOICES });
  const [chosen, setChosen] = useState<string | null>(null);
  const [created, create] = useMutation(CREATE);

  async function submit(event: FormEvent<HTMLFormElement>, instrumentId: string): Promise<void> {
    event.preventDefault();
    const name = formText(new FormData(event.currentTarget), 'name');
    const { data } = await create({ input: { engagementId, instrumentId, name } });
    if (data) await navigate(`/assessments/${data.createAssessment.id}`);
  }

  return (
    <Modal opened onClose={onClose} title={messages.newAssessment}>
      <QueryState result={choices} retry={retry}>
        {({ instruments }) => {
          const published = instruments.filter(({ versions }) => versions.some(({ status }) => status === 'PUBLISHED'));
          const instrumentId = chosen ?? published[0]?.id;
          if (!instrumentId) return <Alert>{messages.noInstrument}</Alert>;
          return (
            <form onSubmit={(event) => void submit(event, instrumentId)}>
              <Stack>
                <TextInput name="name" label={messages.name} required maxLength={200} data-autofocus />
                <Select
                  label={messages.instrument}
                  data={published.map(({ id, title }) => ({ value: id, label: title }))}
                  value={instrumentId}
                  onChange={setChosen}
                  allowDeselect={false}
                />
                <Refusal error={created.error} />
                <FormButtons
                  cancel={messages.cancel}
                  submit={messages.createAssessment}
                  isSaving={created.fetching}
                  onCancel={onClose}
                />
              </Stack>
            </form>
          );
        }}
      </QueryState>
    </Modal>
  );
}
