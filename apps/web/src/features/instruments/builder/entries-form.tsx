import { Button, Card, Group, Stack } from '@mantine/core';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import { DraftKey, DraftText, EntryActions } from './fields.js';
import { useDraft } from './use-instrument-draft.js';

/** A key that no entry of a list has yet. */
export function freeKey(stem: string, entries: readonly { key: string }[]): string {
  const taken = new Set(entries.map(({ key }) => key));
  let number = entries.length + 1;
  while (taken.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

/** The dimensions: what each is called and asks. One with questions stays. */
export function DimensionsForm() {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const { dimensions, items } = draft.instrument;
  return (
    <Stack>
      {/* A renamed key must not take the form from under the writer's hands: the place is the entry. */}
      {dimensions.map(({ key, label }, index) => (
        <Card key={index} withBorder>
          <Group align="flex-start" wrap="nowrap">
            <Stack gap="sm" flex={1}>
              <Group grow align="flex-start">
                <DraftText path={['dimensions', index, 'label']} label={messages.label} isRequired />
                <DraftKey list="dimensions" index={index} />
              </Group>
              <DraftText path={['dimensions', index, 'asks']} label={messages.asks} isLong />
            </Stack>
            <EntryActions
              list="dimensions"
              index={index}
              above={index > 0 ? index - 1 : undefined}
              below={index < dimensions.length - 1 ? index + 1 : undefined}
              name={label}
              keptBecause={items.some(({ dimension }) => dimension === key) ? messages.hasItems : null}
            />
          </Group>
        </Card>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() =>
            draft.add(['dimensions'], { key: freeKey('dimension', dimensions), label: messages.newDimension })
          }
        >
          {messages.addDimension}
        </Button>
      </Group>
    </Stack>
  );
}

/** The functions that questions can be routed to. */
export function FunctionsForm() {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const { items, functions = [] } = draft.instrument;
  return (
    <Stack>
      {functions.map(({ key, label }, index) => (
        <Card key={index} withBorder>
          <Group align="flex-start" wrap="nowrap">
            <Group grow align="flex-start" flex={1}>
              <DraftText path={['functions', index, 'label']} label={messages.label} isRequired />
              <DraftKey list="functions" index={index} />
              <DraftText path={['functions', index, 'why']} label={messages.why} />
              <DraftText path={['functions', index, 'invite']} label={messages.invite} />
            </Group>
            <EntryActions
              list="functions"
              index={index}
              above={index > 0 ? index - 1 : undefined}
              below={index < functions.length - 1 ? index + 1 : undefined}
              name={label}
              keptBecause={items.some(({ ask }) => ask?.includes(key)) ? messages.isAsked : null}
            />
          </Group>
        </Card>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => draft.add(['functions'], { key: freeKey('function', functions), label: messages.newFunction })}
        >
          {messages.addFunction}
        </Button>
      </Group>
    </Stack>
  );
}
