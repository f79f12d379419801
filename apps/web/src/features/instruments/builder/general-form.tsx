import { Button, Group, Stack, Text, Title } from '@mantine/core';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import { DraftNumber, DraftText } from './fields.js';
import { FEWEST_LEVELS, MOST_LEVELS, withLevelAdded, withoutHighestLevel } from './level-count.js';
import { useDraft } from './use-instrument-draft.js';

/** Title, version, effort, and how the scale is explained. */
export function GeneralForm() {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const { instrument } = draft;
  const { levels } = instrument.scale;
  const next = String((levels.at(-1) ?? 0) + 1);
  return (
    <Stack maw={720}>
      <DraftText path={['meta', 'title']} label={messages.title} isRequired />
      <DraftText path={['meta', 'subtitle']} label={messages.subtitle} />
      <Group align="flex-start">
        <DraftText path={['meta', 'version']} label={messages.version} description={messages.versionHint} isRequired />
        <DraftNumber path={['meta', 'estimated_minutes', 'core_only']} label={messages.minutes} min={1} />
        <DraftNumber path={['meta', 'estimated_minutes', 'with_function_items']} label={messages.minutesAll} min={1} />
      </Group>
      <DraftText path={['scale', 'instruction_current']} label={messages.askCurrent} isLong />
      <DraftText path={['scale', 'instruction_desired']} label={messages.askDesired} isLong />
      <Title order={2} size="h5">
        {messages.levelsForAll}
      </Title>
      {levels.map((level) => (
        <DraftText
          key={level}
          path={['scale', 'labels', String(level)]}
          label={messages.level(String(level))}
          isRequired={false}
        />
      ))}
      <Text size="sm" c="dimmed">
        {messages.levelsHint}
      </Text>
      <Group>
        <Button
          variant="default"
          disabled={levels.length >= MOST_LEVELS}
          onClick={() => draft.change((source) => withLevelAdded(source, messages.level(next)))}
        >
          {messages.addLevel}
        </Button>
        <Button
          variant="default"
          disabled={levels.length <= FEWEST_LEVELS}
          onClick={() => draft.change(withoutHighestLevel)}
        >
          {messages.removeLevel}
        </Button>
      </Group>
    </Stack>
  );
}
