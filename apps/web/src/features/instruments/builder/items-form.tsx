import { Accordion, Badge, Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { axisKeys, scaleOf, type Instrument, type Item } from '@sextant/maturity';
import { useState } from 'react';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages, type BuilderMessages } from './builder-messages.js';
import { nameOfPath, withCopy } from './draft-source.js';
import { freeKey } from './entries-form.js';
import { DraftKey, DraftNumber, DraftSwitch, DraftText, EntryActions } from './fields.js';
import { useDraft } from './use-instrument-draft.js';

const EVERYBODY = 'all';

/** The questions of one dimension: their text, levels, weights and who is asked. */
export function ItemsForm() {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const { dimensions, items } = draft.instrument;
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const dimension = dimensions.some(({ key }) => key === chosen) ? chosen! : (dimensions[0]?.key ?? '');

  function add(): void {
    const levels = wordsOf(draft.instrument, messages);
    const key = freeKey(`${dimension}.question`, items);
    draft.add(['items'], { key, dimension, text: messages.newText, levels, ask: [EVERYBODY] });
    setOpened(key);
  }

  function copy(index: number): void {
    const key = freeKey(`${dimension}.question`, items);
    draft.change((source) => withCopy(source, ['items'], index, key));
    setOpened(key);
  }

  const places = items.flatMap((item, index) => (item.dimension === dimension ? [index] : []));
  return (
    <Stack>
      <NativeSelect
        label={messages.dimension}
        value={dimension}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={dimensions.map(({ key, label }) => ({ value: key, label }))}
        maw={360}
      />
      <Accordion variant="separated" chevronPosition="left" keepMounted={false} value={opened} onChange={setOpened}>
        {places.map((index, place) => (
          <ItemEntry
            key={items[index]!.key}
            item={items[index]!}
            index={index}
            above={places[place - 1]}
            below={places[place + 1]}
            onCopy={() => copy(index)}
            onRenamed={setOpened}
          />
        ))}
      </Accordion>
      <Group>
        <Button variant="default" onClick={add}>
          {messages.addItem}
        </Button>
      </Group>
    </Stack>
  );
}

interface ItemEntryProps {
  readonly item: Item;
  readonly index: number;
  readonly above: number | undefined;
  readonly below: number | undefined;
  readonly onCopy: () => void;
  readonly onRenamed: (key: string) => void;
}

function ItemEntry({ item, index, above, below, onCopy, onRenamed }: ItemEntryProps) {
  const { problems } = useDraft();
  const here = nameOfPath(['items', index]);
  const wrong = problems.filter(({ path }) => path === here || path.startsWith(`${here}.`)).length;
  return (
    <Accordion.Item value={item.key}>
      <Group wrap="nowrap" pr="sm">
        <Accordion.Control>
          {item.text}{' '}
          {wrong > 0 && (
            <Badge color="red" variant="light">
              {wrong}
            </Badge>
          )}
        </Accordion.Control>
        <EntryActions list="items" index={index} above={above} below={below} name={item.text} onCopy={onCopy} />
      </Group>
      <Accordion.Panel>
        <ItemForm item={item} index={index} onRenamed={onRenamed} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function ItemForm({ item, index, onRenamed }: Pick<ItemEntryProps, 'item' | 'index' | 'onRenamed'>) {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const { instrument } = draft;
  const axes = axisKeys(instrument);
  const functions = instrument.functions ?? [];
  const scale = scaleOf(instrument, item);
  const hasOwnLevels = item.levels !== undefined && !Array.isArray(item.levels);
  const asked = item.ask ?? [EVERYBODY];
  return (
    <Stack gap="sm">
      <DraftText path={['items', index, 'text']} label={messages.text} isLong isRequired />
      <Checkbox
        label={messages.ownLevels}
        checked={hasOwnLevels}
        onChange={(event) =>
          draft.set(['items', index, 'levels'], event.currentTarget.checked ? wordsOf(instrument, messages) : undefined)
        }
      />
      {hasOwnLevels &&
        scale.levels.map((level) => (
          <DraftText
            key={level}
            path={['items', index, 'levels', String(level)]}
            label={messages.level(String(level))}
            isLong
            isRequired
          />
        ))}
      <DraftText path={['items', index, 'evidence']} label={messages.evidence} isLong />
      <Group align="flex-start">
        <NativeSelect
          label={messages.dimension}
          value={item.dimension}
          onChange={(event) => draft.set(['items', index, 'dimension'], event.currentTarget.value)}
          data={instrument.dimensions.map(({ key, label }) => ({ value: key, label }))}
        />
        <DraftKey list="items" index={index} onRenamed={onRenamed} />
      </Group>
      <Group align="flex-end">
        <DraftNumber path={['items', index, 'weight']} label={messages.weight} min={0} placeholder="1" />
        {axes.map((axis) => (
          <DraftNumber
            key={axis}
            path={['items', index, 'loads', axis]}
            label={messages.load(instrument.axes?.[axis]?.label ?? axis)}
            min={0}
            placeholder="0"
          />
        ))}
      </Group>
      {functions.length > 0 && (
        <Checkbox.Group
          label={messages.routing}
          value={asked}
          onChange={(next) => draft.set(['items', index, 'ask'], routing(asked, next))}
          error={draft.problemAt(['items', index, 'ask'])}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={6} verticalSpacing={6} mt={6}>
            <Checkbox value={EVERYBODY} label={messages.everybody} />
            {functions.map(({ key, label }) => (
              <Checkbox key={key} value={key} label={label} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
      <DraftSwitch path={['items', index, 'core']} label={messages.core} otherwise={false} />
      <DraftSwitch path={['items', index, 'reverse']} label={messages.reverse} otherwise={false} />
    </Stack>
  );
}

/** What the levels of a question are called to begin with: as the scale calls them, where it does. */
function wordsOf({ scale }: Instrument, messages: BuilderMessages): Record<string, string> {
  const word = (level: number): string =>
    scale.labels?.[level] ?? messages.newLevels[level] ?? messages.level(String(level));
  return Object.fromEntries(scale.levels.map((level) => [String(level), word(level)]));
}

/** Everybody leaves no room for single functions; the first function takes the place of everybody; nobody is nobody's choice. */
function routing(before: readonly string[], next: readonly string[]): string[] {
  const isNowAll = next.includes(EVERYBODY) && !before.includes(EVERYBODY);
  const single = next.filter((key) => key !== EVERYBODY);
  return isNowAll || single.length === 0 ? [EVERYBODY] : single;
}
