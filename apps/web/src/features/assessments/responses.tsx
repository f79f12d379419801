import { Card, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';

import type { WaveOfResponsesFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useFunctionNames } from '../instruments/function-names.js';
import { answeredPercent, useAnsweredText } from './answered-text.js';
import { waveMessages } from './wave-messages.js';

graphql(`
  fragment WaveOfResponses on Wave {
    ...ToldResponses
    responseCounts {
      functions {
        function
        ratePct
      }
    }
  }
`);

/** How many have answered, as far as the wave's mode lets it be said. */
export function Responses({ wave }: { wave: WaveOfResponsesFragment }) {
  const counts = wave.responseCounts;
  const messages = useMessages(waveMessages);
  const answeredText = useAnsweredText();
  const names = useFunctionNames();
  return (
    <Stack>
      <Title order={2}>{messages.responses}</Title>
      <Card withBorder>
        <Group justify="space-between">
          <Text fz={28} fw={600}>
            {answeredText(wave)}
          </Text>
          <Progress
            value={answeredPercent(counts)}
            w={{ base: '100%', sm: 320 }}
            size="lg"
            aria-label={messages.responses}
          />
        </Group>
        {counts.isRounded && (
          <Text size="sm" c="dimmed">
            {messages.rounded}
          </Text>
        )}
      </Card>
      {counts.functions.length > 0 && (
        <>
          <Title order={3}>{messages.byFunction}</Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="xs">
            {counts.functions.map((group) => (
              <Group key={group.function} justify="space-between" wrap="nowrap">
                <Text size="sm">{names.get(group.function) ?? group.function}</Text>
                <Group gap="xs" wrap="nowrap">
                  <Progress value={group.ratePct} w={120} aria-label={names.get(group.function) ?? group.function} />
                  <Text size="sm" miw={44} ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {group.ratePct} %
                  </Text>
                </Group>
              </Group>
            ))}
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}
