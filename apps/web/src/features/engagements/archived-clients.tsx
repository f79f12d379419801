import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { clientListMessages } from './client-list-messages.js';

const ARCHIVED = graphql(`
  query ArchivedClients {
    archivedClients {
      id
      name
    }
  }
`);

const RESTORE = graphql(`
  mutation RestoreClient($clientId: ID!) {
    restoreClient(clientId: $clientId) {
      id
      archivedAt
    }
  }
`);

/** Clients that were taken off the lists, folded up, with the way back. */
export function ArchivedClients({ onChanged }: { onChanged: () => void }) {
  const messages = useMessages(clientListMessages);
  const mayRestore = useMay('client.write');
  const [list, reload] = useQuery({ query: ARCHIVED });
  const [restored, restore] = useMutation(RESTORE);
  const clients = list.data?.archivedClients ?? [];
  if (clients.length === 0) return null;

  async function bringBack(clientId: string): Promise<void> {
    if ((await restore({ clientId })).error) return;
    reload({ requestPolicy: 'network-only' });
    onChanged();
  }

  return (
    <details>
      <summary>{messages.archived(clients.length)}</summary>
      <Stack gap="xs" mt="sm">
        <Refusal error={restored.error} />
        {clients.map(({ id, name }) => (
          <Group key={id} justify="space-between" maw={480}>
            <Text>{name}</Text>
            {mayRestore && (
              <Button
                variant="default"
                size="xs"
                aria-label={`${messages.restore}: ${name}`}
                onClick={() => void bringBack(id)}
              >
                {messages.restore}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </details>
  );
}
