import { Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { itemsFor, localesOf, localizeInstrument, scaleOf, type Instrument, type Item } from '@sextant/maturity';
import { useState } from 'react';

import { useLocale, useMessages } from '../../i18n/locale.js';
import { instrumentMessages } from './instrument-messages.js';

/** The questions as a stakeholder of some function meets them, in any language of the instrument. */
export function InstrumentPreview({ instrument }: { instrument: Instrument }) {
  const messages = useMessages(instrumentMessages);
  const { locale } = useLocale();
  const locales = localesOf(instrument);
  const [chosenLocale, setLocale] = useState<string | null>(null);
  const [group, setGroup] = useState<string | null>(null);
  const language = chosenLocale ?? (locales.includes(locale) ? locale : locales[0]!);
  const shown = localizeInstrument(instrument, language);
  const items = itemsFor(shown, group);
  const minutes = shown.meta.estimated_minutes?.core_only;
  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={messages.asFunction}
          placeholder={messages.everybody}
          data={(shown.functions ?? []).map(({ key, label }) => ({ value: key, label }))}
          value={group}
          onChange={setGroup}
          clearable
          w={280}
        />
        {locales.length > 1 && (
          <Select
            label={messages.language}
            data={locales.map((tag) => ({ value: tag, label: messages.languages[tag] ?? tag }))}
            value={language}
            onChange={setLocale}
            allowDeselect={false}
            w={160}
          />
        )}
        <Text c="dimmed" pb={6}>
          {[messages.itemCount(items.length), ...(minutes ? [messages.minutes(minutes)] : [])].join(' · ')}
        </Text>
      </Group>
      <div lang={language}>
        {shown.dimensions.map((dimension) => {
          const own = items.filter((item) => item.dimension === dimension.key);
          return own.length === 0 ? null : (
            <Stack key={dimension.key} gap="sm" mb="xl">
              <div>
                <Title order={2}>{dimension.label}</Title>
                <Text c="dimmed">{dimension.asks}</Text>
              </div>
              {own.map((item) => (
                <Question key={item.key} instrument={shown} item={item} />
              ))}
            </Stack>
          );
        })}
      </div>
    </Stack>
  );
}

function Question({ instrument, item }: { instrument: Instrument; item: Item }) {
  const messages = useMessages(instrumentMessages);
  const { levels, labels } = scaleOf(instrument, item);
  return (
    <Card withBorder>
      <Text fw={600}>{item.text}</Text>
      <Stack component="ol" gap={6} mt="sm" mb={0} p={0} style={{ listStyle: 'none' }}>
        {levels.map((level) => (
          <Group key={level} component="li" wrap="nowrap" align="flex-start" gap="sm">
            <Text size="sm" c="dimmed" miw={62}>
              {messages.level(level)}
            </Text>
            <Text size="sm">{labels[level]}</Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
