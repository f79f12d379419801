import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useMutation } from 'urql';

import type { BallotOfIdeasFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment BallotOfIdeas on Ballot {
    id
    ideas {
      id
      text
      heading
    }
  }
`);

const GROUP = graphql(`
  mutation GroupIdeas($ballotId: ID!, $ideaIds: [ID!]!, $heading: String!) {
    groupIdeas(ballotId: $ballotId, ideaIds: $ideaIds, heading: $heading) {
      revision
    }
  }
`);

interface IdeaGroupsProps {
  readonly ballot: BallotOfIdeasFragment;
  readonly onChanged: () => void;
}

/** Puts what people wrote under headings, while all screens follow. */
export function IdeaGroups({ ballot, onChanged }: IdeaGroupsProps) {
  const messages = useMessages(workshopMessages);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [heading, setHeading] = useState('');
  const listId = useId();
  const [grouped, group] = useMutation(GROUP);
  const headings = [...new Set(ballot.ideas.map((idea) => idea.heading))].filter(Boolean).sort();

  async function put(under: string): Promise<void> {
    const { error } = await group({ ballotId: ballot.id, ideaIds: [...chosen], heading: under });
    if (error) return;
    setChosen([]);
    onChanged();
  }

  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={messages.groupIdeas}
        value={[...chosen]}
        onChange={(ids) => setChosen(ids)}
        description={messages.groupIdeasHint}
      >
        <Stack gap={6} mt="xs">
          {ballot.ideas.map((idea) => (
            <Checkbox
              key={idea.id}
              value={idea.id}
              label={idea.text}
              description={idea.heading === '' ? undefined : idea.heading}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Refusal error={grouped.error} />
      <Group align="flex-end">
        <TextInput
          label={messages.heading}
          list={listId}
          value={heading}
          onChange={(event) => setHeading(event.currentTarget.value)}
          maxLength={200}
        />
        <datalist id={listId}>
          {headings.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <Button
          variant="default"
          disabled={chosen.length === 0 || heading.trim() === ''}
          loading={grouped.fetching}
          onClick={() => void put(heading.trim())}
        >
          {messages.putUnder}
        </Button>
        <Button variant="subtle" disabled={chosen.length === 0} onClick={() => void put('')}>
          {messages.takeOut}
        </Button>
      </Group>
    </Stack>
  );
}
