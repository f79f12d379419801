import { Anchor, Badge, Button, Group, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery, useSubscription } from 'urql';

import type { WorkshopConsoleQuery, WorkshopOnConsoleSubscription } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { learnServerTime } from '../../light/room/server-clock.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { Agenda } from './agenda.js';
import { Decide } from './decide.js';
import { EditWorkshop } from './edit-workshop.js';
import { People } from './people.js';
import { RenewCode } from './renew-code.js';
import { Seats } from './seats.js';
import { StepOnConsole } from './step-on-console.js';
import { workshopMessages } from './workshop-messages.js';

const CONSOLE = graphql(`
  query WorkshopConsole($workshopId: ID!) {
    workshopConsole(workshopId: $workshopId) {
      joinCode
      workshop {
        id
        name
        status
        next
        confidentialityMode
        serverTime
        frame
        ...WorkshopOfBallot
        ...WorkshopOfPeople
        ...WorkshopToDecide
        ...WorkshopInForm
      }
      steps {
        id
        status
        ...StepInAgenda
        ...StepOnConsole
      }
      ballots {
        id
        stepId
        ...BallotOnConsole
      }
      people {
        ...PersonInRoom
      }
      seats {
        ...SeatsInRoom
      }
      openPoints {
        ...OpenPointInRoom
      }
    }
  }
`);

const LIVE = graphql(`
  subscription WorkshopOnConsole($workshopId: ID!) {
    workshopLive(workshopId: $workshopId) {
      workshopId
      revision
      isDoorOpen
      ...TimerOfRoom
      ...VotesOfRoom
    }
  }
`);

const START = graphql(`
  mutation StartWorkshop($workshopId: ID!) {
    startWorkshop(workshopId: $workshopId) {
      id
      status
    }
  }
`);

const END = graphql(`
  mutation EndWorkshop($workshopId: ID!) {
    endWorkshop(workshopId: $workshopId) {
      id
      status
    }
  }
`);

const DOOR = graphql(`
  mutation SetWorkshopDoor($workshopId: ID!, $isOpen: Boolean!) {
    setWorkshopDoor(workshopId: $workshopId, isOpen: $isOpen) {
      id
    }
  }
`);

/** The facilitator's console: everything that moves the room, and what the room must not see. */
export function WorkshopPage() {
  const { workshopId = '' } = useParams();
  const [page, reload] = useQuery({ query: CONSOLE, variables: { workshopId } });
  const [live] = useSubscription({ query: LIVE, variables: { workshopId } });
  const room = live.data?.workshopLive;
  const refresh = (): void => reload({ requestPolicy: 'network-only' });
  const revision = room?.revision;
  const serverTime = page.data?.workshopConsole.workshop.serverTime;
  useEffect(() => {
    if (serverTime) learnServerTime(serverTime, Date.now());
  }, [serverTime]);
  // Who comes changes neither the agenda nor a question, but who is in the room and how many seats are left.
  const voters = room?.counts.voters;
  useEffect(() => {
    if (revision !== undefined) reload({ requestPolicy: 'network-only' });
  }, [revision, voters, reload]);
  return (
    <QueryState result={page} retry={reload}>
      {({ workshopConsole }) => <WholeConsole console={workshopConsole} room={room} onChanged={refresh} />}
    </QueryState>
  );
}

interface WholeConsoleProps {
  readonly console: WorkshopConsoleQuery['workshopConsole'];
  /** What changes between two looks at the console. */
  readonly room: WorkshopOnConsoleSubscription['workshopLive'] | undefined;
  readonly onChanged: () => void;
}

function WholeConsole({
  console: { workshop, steps, ballots, people, seats, openPoints, joinCode },
  room,
  onChanged,
}: WholeConsoleProps) {
  const messages = useMessages(workshopMessages);
  const [started, start] = useMutation(START);
  const [ended, end] = useMutation(END);
  const [opened, setDoor] = useMutation(DOOR);
  const [isEditing, setEditing] = useState(false);
  const { id: workshopId, status } = workshop;
  const current = steps.find((each) => each.status === 'CURRENT') ?? steps[0];
  const at = `${status} ${current?.id}`;
  const [looked, look] = useState({ at, stepId: current?.id });
  // Whoever looked ahead comes along when the room moves on.
  const step = (looked.at === at && steps.find(({ id }) => id === looked.stepId)) || current;
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{workshop.name}</Title>
          <Group gap="sm">
            <Text c="dimmed">{workshop.frame.organisation}</Text>
            <Badge tt="none" variant="light">
              {messages.status[status]}
            </Badge>
          </Group>
        </div>
        <Group>
          {status !== 'ENDED' && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {messages.edit}
            </Button>
          )}
          {status !== 'ENDED' && (
            <Anchor href={`/screen/${workshopId}`} target="_blank" rel="noopener">
              {messages.projector}
            </Anchor>
          )}
          {workshop.next.includes('RUNNING') && (
            <Button loading={started.fetching} onClick={() => void start({ workshopId }).then(onChanged)}>
              {messages.start}
            </Button>
          )}
          {workshop.next.includes('ENDED') && (
            <Button variant="default" loading={ended.fetching} onClick={() => void end({ workshopId }).then(onChanged)}>
              {messages.end}
            </Button>
          )}
          {status === 'ENDED' && (
            <Button component={Link} to={`/workshops/${workshopId}/minutes`}>
              {messages.readMinutes}
            </Button>
          )}
        </Group>
      </Group>
      <Refusal error={started.error ?? ended.error ?? opened.error} />
      {status !== 'ENDED' && (
        <Group>
          <Text>
            {messages.code}:{' '}
            <Text span fw={700} ff="monospace" fz="lg">
              {joinCode ?? '–'}
            </Text>
          </Text>
          <RenewCode workshopId={workshopId} onChanged={onChanged} />
          {room && (
            <Switch
              label={messages.doorOpen}
              checked={room.isDoorOpen}
              onChange={(event) => void setDoor({ workshopId, isOpen: event.currentTarget.checked })}
            />
          )}
        </Group>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack gap="xl">
          <Agenda
            workshopId={workshopId}
            status={status}
            steps={steps}
            shownStepId={step?.id}
            timer={room?.timer}
            onLook={(stepId) => look({ at, stepId })}
            onChanged={onChanged}
          />
          {status !== 'ENDED' && workshop.confidentialityMode === 'ANONYMOUS' && (
            <Seats workshopId={workshopId} seats={seats} onChanged={onChanged} />
          )}
          {status !== 'ENDED' && <People workshop={workshop} people={people} onChanged={onChanged} />}
        </Stack>
        {step && (
          <StepOnConsole
            key={step.id}
            workshop={workshop}
            people={people}
            step={step}
            ballots={ballots.filter(({ stepId }) => stepId === step.id)}
            room={room}
            onChanged={onChanged}
          />
        )}
      </SimpleGrid>
      <Decide workshop={workshop} openPoints={openPoints} onChanged={onChanged} />
      {isEditing && (
        <EditWorkshop
          workshop={workshop}
          isEntered={people.length > 0}
          onClose={() => setEditing(false)}
          onChanged={onChanged}
        />
      )}
    </Stack>
  );
}
