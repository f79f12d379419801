import { Badge, Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import { Refusal } from '../../app/refusal.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { AddBallot } from './add-ballot.js';
import { TallyView } from './room/tally-view.js';
import { workshopMessages } from './workshop-messages.js';
import type { LiveRoom } from './workshop-page.js';
import { asShown, type ConsoleBallot, type ConsoleStep } from './workshop-query.js';

const NOTE = graphql(`
  mutation NoteStep($stepId: ID!, $note: String!) {
    noteStep(stepId: $stepId, note: $note) {
      id
      note
    }
  }
`);

const SHOW = graphql(`
  mutation ShowBallot($ballotId: ID!) {
    showBallot(ballotId: $ballotId) {
      revision
    }
  }
`);

const OPEN = graphql(`
  mutation OpenBallot($ballotId: ID!) {
    openBallot(ballotId: $ballotId) {
      revision
    }
  }
`);

const REVEAL = graphql(`
  mutation RevealBallot($ballotId: ID!) {
    revealBallot(ballotId: $ballotId) {
      revision
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveBallot($ballotId: ID!) {
    removeBallot(ballotId: $ballotId)
  }
`);

interface StepOnConsoleProps {
  readonly step: ConsoleStep;
  readonly isRunning: boolean;
  readonly isEnded: boolean;
  readonly ballots: readonly ConsoleBallot[];
  readonly room: LiveRoom | undefined;
  readonly onChanged: () => void;
}

/** The step at hand: what it is for, its questions, and a note of one's own. */
export function StepOnConsole({ step, isRunning, isEnded, ballots, room, onChanged }: StepOnConsoleProps) {
  const messages = useMessages(workshopMessages);
  const [note, setNote] = useState(step.note);
  const [noted, saveNote] = useMutation(NOTE);
  return (
    <Stack>
      <Title order={2}>{step.title}</Title>
      {step.what && <Text>{step.what}</Text>}
      {step.output && <Text c="dimmed">{step.output}</Text>}
      <Title order={3}>{messages.questions}</Title>
      {ballots.length === 0 && <Text c="dimmed">{messages.noQuestions}</Text>}
      {ballots.map((ballot) => (
        <BallotOnConsole key={ballot.id} ballot={ballot} isRunning={isRunning} room={room} onChanged={onChanged} />
      ))}
      {!isEnded && <AddBallot stepId={step.id} onChanged={onChanged} />}
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

interface BallotOnConsoleProps extends Pick<StepOnConsoleProps, 'isRunning' | 'room' | 'onChanged'> {
  readonly ballot: ConsoleBallot;
}

function BallotOnConsole({ ballot, isRunning, room, onChanged }: BallotOnConsoleProps) {
  const messages = useMessages(workshopMessages);
  const [shown, show] = useMutation(SHOW);
  const [opened, open] = useMutation(OPEN);
  const [revealed, reveal] = useMutation(REVEAL);
  const [removed, remove] = useMutation(REMOVE);
  const { id: ballotId, status } = ballot;
  const isOnScreens = room?.ballot?.id === ballotId;
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text size="sm" c="dimmed">
              {messages.kinds[ballot.kind]}
            </Text>
            <Text fw={600}>{ballot.question}</Text>
          </div>
          <Badge tt="none" variant={status === 'OPEN' ? 'filled' : 'light'}>
            {messages.ballotStatus[status]}
          </Badge>
        </Group>
        {status === 'OPEN' && room && (
          <Text aria-live="polite">
            {room.counts.votes == null
              ? messages.hidden(room.counts.voters)
              : messages.votes(room.counts.votes, room.counts.voters)}
          </Text>
        )}
        {status === 'REVEALED' && (
          <TallyView ballot={asShown(ballot, isOnScreens ? (room?.ballot?.ideas ?? []) : [])} frame={null} />
        )}
        <Refusal error={shown.error ?? opened.error ?? revealed.error ?? removed.error} />
        {isRunning && (
          <Group gap="xs">
            {status !== 'OPEN' && (
              <>
                <Button
                  variant="default"
                  disabled={isOnScreens}
                  onClick={() => void show({ ballotId }).then(onChanged)}
                >
                  {messages.show}
                </Button>
                <Button
                  variant={status === 'WAITING' ? 'filled' : 'default'}
                  onClick={() => void open({ ballotId }).then(onChanged)}
                >
                  {status === 'WAITING' ? messages.open : messages.again}
                </Button>
              </>
            )}
            {status === 'OPEN' && (
              <Button onClick={() => void reveal({ ballotId }).then(onChanged)}>{messages.reveal}</Button>
            )}
          </Group>
        )}
        {status === 'WAITING' && (
          <Group justify="flex-end">
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={`${messages.remove}: ${ballot.question}`}
              onClick={() => void remove({ ballotId }).then(onChanged)}
            >
              {messages.remove}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
