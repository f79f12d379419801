import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages, type Messages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';

const ERASE = graphql(`
  mutation EraseStakeholder($stakeholderId: ID!) {
    eraseStakeholder(stakeholderId: $stakeholderId)
  }
`);

const en = {
  title: (name: string): string => `Erase ${name}?`,
  goes: 'Name, address, links and mails go for good, and so do answers of waves that are not scored yet. Of scored waves single answers go where there are any.',
  stays:
    'Results stay as they are and are never computed again. What was handed in anonymously cannot be found by anybody, and stays until its wave is scored.',
  byHand: 'Names that somebody typed into decisions, goals or comments are not found by this.',
  erase: 'Erase for good',
  cancel: 'Cancel',
};

const eraseMessages: Messages<typeof en> = {
  en,
  de: {
    title: (name) => `${name} löschen?`,
    goes: 'Name, Adresse, Links und Mails gehen endgültig, ebenso Antworten in Wellen, die noch nicht ausgewertet sind. Aus ausgewerteten Wellen gehen einzelne Antworten, soweit es sie noch gibt.',
    stays:
      'Ergebnisse bleiben, wie sie sind, und werden nie neu berechnet. Was anonym abgegeben wurde, ist für niemanden auffindbar und bleibt, bis die Welle ausgewertet ist.',
    byHand: 'Namen, die jemand in Beschlüsse, Ziele oder Anmerkungen geschrieben hat, findet das nicht.',
    erase: 'Endgültig löschen',
    cancel: 'Abbrechen',
  },
};

interface EraseStakeholderProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Erasing a person, behind a plain word about what goes and what stays. */
export function EraseStakeholder({ person, onClose, onErased }: EraseStakeholderProps) {
  const messages = useMessages(eraseMessages);
  const [erased, erase] = useMutation(ERASE);

  async function confirm(): Promise<void> {
    const { error } = await erase({ stakeholderId: person.id });
    if (error) return;
    onErased();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={messages.title(person.name)}>
      <Stack>
        <Text>{messages.goes}</Text>
        <Text>{messages.stays}</Text>
        <Text size="sm" c="dimmed">
          {messages.byHand}
        </Text>
        <Refusal error={erased.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button color="red" loading={erased.fetching} onClick={() => void confirm()}>
            {messages.erase}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
