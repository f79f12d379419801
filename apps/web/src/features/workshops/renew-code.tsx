import { Button } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { workshopMessages } from './workshop-messages.js';

const RENEW = graphql(`
  mutation RenewWorkshopCode($workshopId: ID!) {
    renewWorkshopCode(workshopId: $workshopId) {
      id
    }
  }
`);

/** Another code for the room: the one before opens nothing any more. */
export function RenewCode({ workshopId, onChanged }: { workshopId: string; onChanged: () => void }) {
  const messages = useMessages(workshopMessages);
  const [renewed, renew] = useMutation(RENEW);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={renewed.fetching}
        onClick={() => void renew({ workshopId }).then(onChanged)}
      >
        {messages.newCode}
      </Button>
      <Refusal error={renewed.error} />
    </>
  );
}
