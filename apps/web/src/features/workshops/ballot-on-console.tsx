import { Badge, Button, Card, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import type {
  BallotOnConsoleFragment,
  PersonInRoomFragment,
  VotesOfRoomFragment,
  WorkshopOfBallotFragment,
} from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from '../../light/room/messages.js';
import { ServedVotes } from '../../light/room/served-votes.js';
import { TallyView } from '../../light/room/tally-view.js';
import { voteCount } from '../../light/room/vote-count.js';
import { Refusal } from '../../session/refusal.js';
import { EditBallot } from './edit-ballot.js';
import { IdeaGroups } from './idea-groups.js';
import { RecordDecision } from './record-decision.js';
import { asShown } from './shown-ballot.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment WorkshopOfBallot on Workshop {
    status
    frame
    ...WorkshopOfQuestion
    ...WorkshopOfDecision
  }
`);

graphql(`
  fragment BallotOnConsole on Ballot {
    id
    kind
    question
    status
    next
    round
    ...ShownBallot
    ...QuestionInForm
    ...BallotOfIdeas
    ...BallotToDecide
  }
`);

graphql(`
  fragment VotesOfRoom on WorkshopRoom {
    counts {
      voters
      votes
      minimum
    }
    ballot {
      id
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

interface BallotOnConsoleProps {
  readonly workshop: WorkshopOfBallotFragment;
  readonly people: readonly PersonInRoomFragment[];
  readonly ballot: BallotOnConsoleFragment;
  readonly room: VotesOfRoomFragment | undefined;
  readonly onChanged: () => void;
}

/** A question with what can be done to it: put, counted, revealed, put again, and what follows from it. */
export function BallotOnConsole({ workshop, people, ballot, room, onChanged }: BallotOnConsoleProps) {
  const messages = useMessages(workshopMessages);
  const roomWords = useMessages(roomMessages);
  const [dialog, setDialog] = useState<'edit' | 'decide' | null>(null);
  const isRunning = workshop.status === 'RUNNING';
  const frame = workshop.frame;
  const served = people.filter(({ hasPhone, role }) => !hasPhone && (role === 'PARTICIPANT' || role === 'SPONSOR'));
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
          <Badge tt="none" flex="none" variant={status === 'OPEN' ? 'filled' : 'light'}>
            {messages.ballotStatus[status]}
          </Badge>
        </Group>
        {status === 'OPEN' && room && (
          <Text aria-live="polite">
            {voteCount(
              { ...room.counts, votes: room.counts.votes ?? null, minimum: room.counts.minimum ?? null },
              roomWords,
            )}
          </Text>
        )}
        {status === 'REVEALED' && <TallyView ballot={asShown(ballot)} frame={frame} />}
        {status === 'REVEALED' && isRunning && ballot.kind === 'IDEAS' && ballot.ideas.length > 0 && (
          <IdeaGroups ballot={ballot} onChanged={onChanged} />
        )}
        {status === 'OPEN' && served.length > 0 && (
          <ServedVotes key={ballot.round} ballot={asShown(ballot)} frame={frame} people={served} looker="member" />
        )}
        <Refusal error={shown.error ?? opened.error ?? revealed.error ?? removed.error} />
        {isRunning && (
          <Group gap="xs">
            {status !== 'OPEN' && (
              <Button variant="default" disabled={isOnScreens} onClick={() => void show({ ballotId }).then(onChanged)}>
                {messages.show}
              </Button>
            )}
            {ballot.next.includes('OPEN') && (
              <Button
                variant={status === 'WAITING' ? 'filled' : 'default'}
                onClick={() => void open({ ballotId }).then(onChanged)}
              >
                {status === 'WAITING' ? messages.open : messages.again}
              </Button>
            )}
            {ballot.next.includes('REVEALED') && (
              <Button onClick={() => void reveal({ ballotId }).then(onChanged)}>{messages.reveal}</Button>
            )}
            {status === 'REVEALED' && (
              <Button variant="default" onClick={() => setDialog('decide')}>
                {messages.writeDown}
              </Button>
            )}
          </Group>
        )}
        {status === 'WAITING' && (
          <Group justify="flex-end">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${messages.edit}: ${ballot.question}`}
              onClick={() => setDialog('edit')}
            >
              {messages.edit}
            </Button>
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
      {dialog === 'edit' && (
        <EditBallot workshop={workshop} ballot={ballot} onClose={() => setDialog(null)} onChanged={onChanged} />
      )}
      <Modal opened={dialog === 'decide'} onClose={() => setDialog(null)} title={messages.writeDown} size="lg">
        <RecordDecision
          workshop={workshop}
          ballot={ballot}
          onRecorded={() => {
            setDialog(null);
            onChanged();
          }}
        />
      </Modal>
    </Card>
  );
}
