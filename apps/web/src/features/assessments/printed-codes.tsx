import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMutation, type CombinedError } from 'urql';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMe } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { ISSUE_CODE } from './issue-code.js';
import { printedCodesMessages } from './printed-codes-messages.js';
import classes from './printed-codes.module.css';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly invitedAt: string | null;
}

interface Slip {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly expiresAt: string;
}

/**
 * A code on paper for everybody whom no mail has reached: without a mail server that is everybody. A code replaces the
 * link, so whoever was mailed one is left alone.
 */
export function PrintedCodes({ participants }: { participants: readonly Person[] }) {
  const messages = useMessages(printedCodesMessages);
  const { mailWay } = useMe();
  const [isOpen, setOpen] = useState(false);
  const unreached = mailWay === 'SERVER' ? participants.filter(({ invitedAt }) => invitedAt === null) : participants;
  if (unreached.length === 0) return null;
  return (
    <Group>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {messages.open(unreached.length)}
      </Button>
      {isOpen && <Sheet people={unreached} onClose={() => setOpen(false)} />}
    </Group>
  );
}

function Sheet({ people, onClose }: { people: readonly Person[]; onClose: () => void }) {
  const messages = useMessages(printedCodesMessages);
  const { dateTime } = useFormats();
  const [, issue] = useMutation(ISSUE_CODE);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CombinedError>();

  async function make(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    for (const { id, name } of people) {
      const { data, error } = await issue({ participantId: id });
      // Whoever has handed in a named questionnaire needs no code.
      const isDone = error?.graphQLErrors[0]?.extensions?.code === 'ALREADY_SUBMITTED';
      if (error && !isDone) {
        setProblem(error);
        break;
      }
      if (data) setSlips((made) => [...made, { id, name, ...data.issueCode }]);
    }
    setBusy(false);
  }

  return (
    <Modal opened onClose={onClose} title={messages.title} size="xl" closeOnClickOutside={false}>
      <Stack className={classes.sheet}>
        <div className={classes.controls}>
          <Alert>{messages.warning}</Alert>
          <Refusal error={problem} />
          <Group mt="sm">
            <Button loading={isBusy} disabled={slips.length > 0} onClick={() => void make()}>
              {messages.make(people.length)}
            </Button>
            <Button variant="default" disabled={isBusy || slips.length === 0} onClick={() => print()}>
              {messages.print}
            </Button>
          </Group>
        </div>
        <SimpleGrid cols={2}>
          {slips.map(({ id, name, code, expiresAt }) => (
            <div key={id} className={classes.slip}>
              <Text fw={500}>{name}</Text>
              <Text size="sm">{messages.goTo(`${location.origin}/answer`)}</Text>
              <Text fz={24} fw={600} ff="monospace">
                {code}
              </Text>
              <Text size="sm">{messages.validUntil(dateTime(expiresAt))}</Text>
            </div>
          ))}
        </SimpleGrid>
      </Stack>
    </Modal>
  );
}
