import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { ClientOverview, type AboveOverview } from './client-overview.js';
import { insightsMessages } from './messages.js';

const CLIENTS = graphql(`
  query ExecutiveClients {
    clients {
      id
      name
    }
  }
`);

/** Where an executive arrives: the overview of their client. */
export function ExecutiveHome({ Plan }: AboveOverview) {
  const messages = useMessages(insightsMessages);
  const [list, retry] = useQuery({ query: CLIENTS });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryState result={list} retry={retry}>
      {({ clients }) => {
        const clientId = chosen ?? clients[0]?.id;
        if (!clientId) return null;
        return (
          <Stack>
            {clients.length > 1 && (
              <NativeSelect
                label={messages.chooseClient}
                data={clients.map(({ id, name }) => ({ value: id, label: name }))}
                value={clientId}
                onChange={(event) => setChosen(event.currentTarget.value)}
                maw={320}
              />
            )}
            <ClientOverview key={clientId} clientId={clientId} Plan={Plan} />
          </Stack>
        );
      }}
    </QueryState>
  );
}
