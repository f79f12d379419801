import { Anchor, Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';

import type { SeatsInRoomFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment SeatsInRoom on WorkshopSeats {
    issued
    taken
    free {
      id
    }
  }
`);

const ISSUE = graphql(`
  mutation IssueWorkshopTickets($workshopId: ID!, $seats: Int!) {
    issueWorkshopTickets(workshopId: $workshopId, seats: $seats) {
      issued
    }
  }
`);

interface SeatsProps {
  readonly workshopId: string;
  readonly seats: SeatsInRoomFragment;
  readonly onChanged: () => void;
}

/** The seats of an anonymous room: how many there are and were taken, and the tickets to hand out. */
export function Seats({ workshopId, seats: { issued, taken, free }, onChanged }: SeatsProps) {
  const messages = useMessages(workshopMessages);
  const [made, issue] = useMutation(ISSUE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const seats = Number(formText(new FormData(event.currentTarget), 'seats'));
    const { error } = await issue({ workshopId, seats });
    if (!error) onChanged();
  }

  return (
    <Stack>
      <Title order={2}>{messages.seats}</Title>
      <Text c="dimmed">{messages.seatsHint}</Text>
      <Text>{messages.seatsTaken(taken, issued)}</Text>
      <Refusal error={made.error} />
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end">
          <NumberInput
            key={issued}
            name="seats"
            label={messages.seatsWanted}
            defaultValue={issued || 12}
            min={issued || 1}
          />
          <Button type="submit" variant="default" loading={made.fetching}>
            {messages.issueTickets}
          </Button>
          {free.length > 0 && (
            <Anchor component={Link} to={`/workshops/${workshopId}/tickets`}>
              {messages.printTickets}
            </Anchor>
          )}
        </Group>
      </form>
    </Stack>
  );
}
