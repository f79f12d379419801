import { NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { apiNames, BALLOT_KINDS, STATES as WORDS } from '@sextant/contracts/words';
import { useState, type FormEvent } from 'react';
import { useQuery, type CombinedError } from 'urql';

import type {
  BallotKind,
  BallotState,
  QuestionInFormFragment,
  WorkshopOfQuestionFragment,
} from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment WorkshopOfQuestion on Workshop {
    resultId
    locale
  }
`);

graphql(`
  fragment QuestionInForm on Ballot {
    kind
    question
    item
    state
    options {
      label
    }
    dots
  }
`);

const ITEMS = graphql(`
  query WorkshopItems($resultId: ID!, $locale: String) {
    resultById(resultId: $resultId, locale: $locale) {
      id
      instrument
    }
  }
`);

const KINDS: readonly BallotKind[] = apiNames(BALLOT_KINDS);
const WITH_OPTIONS: readonly BallotKind[] = ['CHOICE', 'DOTS', 'RANKING'];
const STATES: readonly BallotState[] = apiNames(WORDS);

/** A question in words, as the form gives it. */
export interface QuestionWords {
  readonly question: string;
  readonly item?: string;
  readonly state?: BallotState;
  readonly options?: { readonly key: string; readonly label: string }[];
  readonly dots?: number;
}

interface QuestionFormProps {
  readonly workshop: WorkshopOfQuestionFragment;
  /** The question to word anew; its kind stays. */
  readonly ballot?: QuestionInFormFragment;
  readonly error: CombinedError | undefined;
  readonly isSaving: boolean;
  readonly onSave: (kind: BallotKind, words: QuestionWords) => void;
  readonly onCancel: () => void;
}

/** The words of a question by its kind. A level question is about an item, and has its words and measure. */
export function QuestionForm({ workshop, ballot, error, isSaving, onSave, onCancel }: QuestionFormProps) {
  const messages = useMessages(workshopMessages);
  const [kind, setKind] = useState<BallotKind>(ballot?.kind ?? 'CONFIDENCE');
  const isLevel = kind === 'LEVEL';
  const [found] = useQuery({
    query: ITEMS,
    variables: { resultId: workshop.resultId, locale: workshop.locale },
    pause: !isLevel,
  });
  const items = found.data?.resultById.instrument.items ?? [];

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const lines = formText(fields, 'options')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    onSave(kind, {
      question: formText(fields, 'question'),
      ...(isLevel && { item: formText(fields, 'item') }),
      ...(WITH_OPTIONS.includes(kind) && { options: lines.map((label, i) => ({ key: `o${i + 1}`, label })) }),
      ...(kind === 'DOTS' && { dots: Number(formText(fields, 'dots')) }),
      ...(kind === 'POINT' && { state: formText(fields, 'state') as BallotState }),
    });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {!ballot && (
          <NativeSelect
            label={messages.kind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as BallotKind)}
            data={KINDS.map((value) => ({ value, label: messages.kinds[value] }))}
          />
        )}
        {isLevel && items.length > 0 && (
          <NativeSelect
            name="item"
            label={messages.item}
            defaultValue={ballot?.item ?? ''}
            data={items.map(({ key, text }) => ({ value: key, label: text }))}
          />
        )}
        <TextInput
          name="question"
          label={messages.question}
          description={isLevel ? messages.ownWords : undefined}
          defaultValue={ballot?.question ?? ''}
          required={!isLevel}
          maxLength={500}
        />
        {kind === 'POINT' && (
          <NativeSelect
            name="state"
            label={messages.whichPoint}
            defaultValue={ballot?.state ?? 'DESIRED'}
            data={STATES.map((value) => ({ value, label: messages.states[value] }))}
          />
        )}
        {WITH_OPTIONS.includes(kind) && (
          <Textarea
            name="options"
            label={messages.options}
            defaultValue={ballot?.options.map(({ label }) => label).join('\n')}
            minRows={3}
            autosize
            required
          />
        )}
        {kind === 'DOTS' && (
          <NumberInput name="dots" label={messages.dots} defaultValue={ballot?.dots ?? 3} min={1} max={20} />
        )}
        <Refusal error={error ?? found.error} />
        <FormButtons
          cancel={messages.cancel}
          submit={ballot ? messages.save : messages.add}
          isSaving={isSaving || (isLevel && found.fetching)}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}
