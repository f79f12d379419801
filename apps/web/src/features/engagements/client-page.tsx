import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';

import type { ClientPageQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { QueryState } from '../../ui/query-state.js';
import { Trail } from '../../ui/trail.js';
import { ClientForm } from './client-form.js';
import { clientMessages } from './client-messages.js';
import { ClientProfile } from './client-profile.js';
import { Engagements } from './engagements.js';
import { Stakeholders } from './stakeholders.js';
import { trailMessages } from './trail-messages.js';
import { Units } from './units.js';
import { Viewers } from './viewers.js';

const CLIENT = graphql(`
  query ClientPage($clientId: ID!) {
    client(clientId: $clientId) {
      id
      name
      sector
      country
      contextProfile
      ...ClientInForm
      ...ClientWithEngagements
      ...ClientWithUnits
    }
  }
`);

interface ClientPageProps {
  /** Labels of the functions that people have, by key. */
  readonly functionNames: ReadonlyMap<string, string>;
}

/** A client: what is done for it, how it is built, whom to ask, and who of it may look. */
export function ClientPage({ functionNames }: ClientPageProps) {
  const { clientId = '' } = useParams();
  const [page, reload] = useQuery({ query: CLIENT, variables: { clientId } });
  const refresh = (): void => reload({ requestPolicy: 'network-only' });
  return (
    <QueryState result={page} retry={reload}>
      {({ client }) => <ClientParts client={client} functionNames={functionNames} onChanged={refresh} />}
    </QueryState>
  );
}

interface ClientPartsProps extends ClientPageProps {
  readonly client: ClientPageQuery['client'];
  readonly onChanged: () => void;
}

function ClientParts({ client, functionNames, onChanged }: ClientPartsProps) {
  const messages = useMessages(clientMessages);
  const trail = useMessages(trailMessages);
  const mayWrite = useMay('client.write');
  const maySeePeople = useMay('stakeholder.read');
  const maySeeMembers = useMay('member.read');
  const [isEditing, { open, close }] = useDisclosure();
  return (
    <Stack gap="xl">
      <Trail label={trail.trail} steps={[{ to: '/', name: trail.home }]} />
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{client.name}</Title>
          <Text c="dimmed">{[client.sector, client.country].filter(Boolean).join(' · ')}</Text>
          <Anchor component={Link} to={`/clients/${client.id}/overview`} size="sm">
            {messages.overview}
          </Anchor>
        </div>
        {mayWrite && (
          <Button variant="default" onClick={open}>
            {messages.edit}
          </Button>
        )}
      </Group>
      {mayWrite && <ClientForm client={client} isOpen={isEditing} onClose={close} onChanged={onChanged} />}
      <ClientProfile profile={client.contextProfile} />
      <Engagements client={client} />
      {maySeePeople && <Stakeholders client={client} functionNames={functionNames} onChanged={onChanged} />}
      <Units client={client} onChanged={onChanged} />
      {maySeeMembers && <Viewers clientId={client.id} />}
    </Stack>
  );
}
