import { Button, Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import type {
  BallotOnConsoleFragment,
  PersonInRoomFragment,
  StepOnConsoleFragment,
  VotesOfRoomFragment,
  WorkshopOfBallotFragment,
} from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { AddBallot } from './add-ballot.js';
import { BallotOnConsole } from './ballot-on-console.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment StepOnConsole on WorkshopStep {
    id
    title
    what
    output
    points
    note
  }
`);

const NOTE = graphql(`
  mutation NoteStep($stepId: ID!, $note: String!) {
    noteStep(stepId: $stepId, note: $note) {
      id
      note
    }
  }
`);

interface StepOnConsoleProps {
  readonly workshop: WorkshopOfBallotFragment;
  readonly people: readonly PersonInRoomFragment[];
  readonly step: StepOnConsoleFragment;
  readonly ballots: readonly BallotOnConsoleFragment[];
  readonly room: VotesOfRoomFragment | undefined;
  readonly onChanged: () => void;
}

/** The step at hand: what it is for, its questions, and a note of one's own. */
export function StepOnConsole({ workshop, people, step, ballots, room, onChanged }: StepOnConsoleProps) {
  const messages = useMessages(workshopMessages);
  const [note, setNote] = useState(step.note);
  const [noted, saveNote] = useMutation(NOTE);
  return (
    <Stack>
      <Title order={2}>{step.title}</Title>
      {step.what && <Text>{step.what}</Text>}
      {step.points.length > 0 && (
        <List spacing={4}>
          {step.points.map((point) => (
            <List.Item key={point}>{point}</List.Item>
          ))}
        </List>
      )}
      {step.output && <Text c="dimmed">{step.output}</Text>}
      <Title order={3}>{messages.questions}</Title>
      {ballots.length === 0 && <Text c="dimmed">{messages.noQuestions}</Text>}
      {ballots.map((ballot) => (
        <BallotOnConsole
          key={ballot.id}
          workshop={workshop}
          people={people}
          ballot={ballot}
          room={room}
          onChanged={onChanged}
        />
      ))}
      {workshop.status !== 'ENDED' && <AddBallot workshop={workshop} stepId={step.id} onChanged={onChanged} />}
      <Textarea
        label={messages.note}
        value={note}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Refusal error={noted.error} />
      {note !== step.note && (
        <Group justify="flex-end">
          <Button
            variant="default"
            loading={noted.fetching}
            onClick={() => void saveNote({ stepId: step.id, note }).then(onChanged)}
          >
            {messages.saveNote}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
