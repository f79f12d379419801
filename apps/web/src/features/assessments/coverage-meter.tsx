import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { Coverage } from '@sextant/maturity';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages, type Messages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { useFunctionNames } from './function-names.js';

const COVERAGE = graphql(`
  query WaveCoverage($waveId: ID!) {
    waveCoverage(waveId: $waveId)
  }
`);

const en = {
  title: 'Before you close',
  heard: { silent: 'not heard yet', partly: 'heard in part', well: 'well heard' },
  missing: (names: string) => `Whose view is missing: ${names}.`,
  complete: 'Every function has been heard.',
  meets: { true: 'Enough have answered for a position.', false: 'Not enough have answered for a position yet.' },
  move: (points: number) =>
    `In about nine of ten cases, those who have not answered would move a value by at most ${points} points.`,
  unknown: 'Too few have answered to say how far the result could still move.',
  protectedNote:
    'Renewed every quarter of an hour where answers are protected; it never tells where the result stands.',
};

const coverageMessages: Messages<typeof en> = {
  en,
  de: {
    title: 'Bevor Sie schließen',
    heard: { silent: 'noch nicht gehört', partly: 'teilweise gehört', well: 'gut gehört' },
    missing: (names) => `Wessen Sicht fehlt: ${names}.`,
    complete: 'Jede Funktion ist gehört.',
    meets: {
      true: 'Für eine Position haben genug geantwortet.',
      false: 'Für eine Position haben noch nicht genug geantwortet.',
    },
    move: (points) =>
      `In etwa neun von zehn Fällen würden die fehlenden Antworten einen Wert um höchstens ${points} Punkte verschieben.`,
    unknown: 'Es haben zu wenige geantwortet, um zu sagen, wie weit sich das Ergebnis noch bewegen kann.',
    protectedNote:
      'Bei geschützten Antworten alle Viertelstunde erneuert; wo das Ergebnis steht, sagt die Anzeige nie.',
  },
};

/** Whose view is missing, and how far the result may still move: never where it stands. */
export function CoverageMeter({ waveId }: { waveId: string }) {
  const messages = useMessages(coverageMessages);
  const names = useFunctionNames();
  const nameOf = (key: string): string => names.get(key) ?? key;
  const [told, reload] = useQuery({ query: COVERAGE, variables: { waveId } });
  return (
    <Stack gap="xs">
      <Title order={2}>{messages.title}</Title>
      <QueryState result={told} retry={reload}>
        {({ waveCoverage }) => {
          const { functions, missing, meetsGuidance, moves } = waveCoverage as Coverage;
          const most = Math.max(0, ...moves.map(({ points }) => points ?? 0));
          const isKnown = moves.some(({ points }) => points !== null);
          return (
            <>
              <Text>{missing.length > 0 ? messages.missing(missing.map(nameOf).join(', ')) : messages.complete}</Text>
              <Group gap="xs">
                {functions.map(
                  ({ function: key, heard }) =>
                    heard && (
                      <Badge key={key} variant={heard === 'well' ? 'filled' : heard === 'partly' ? 'light' : 'outline'}>
                        {nameOf(key)}: {messages.heard[heard]}
                      </Badge>
                    ),
                )}
              </Group>
              {meetsGuidance !== null && <Text>{messages.meets[meetsGuidance ? 'true' : 'false']}</Text>}
              <Text>{isKnown ? messages.move(Math.round(most)) : messages.unknown}</Text>
              <Text size="sm" c="dimmed">
                {messages.protectedNote}
              </Text>
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}
