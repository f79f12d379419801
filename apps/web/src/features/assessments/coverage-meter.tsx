import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { Coverage, InvitedCoverage } from '@sextant/maturity';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages, type Messages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { useFunctionNames } from '../instruments/function-names.js';

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
  never: 'It never tells where the result stands.',
  uninvited: (names: string) => `Nobody was invited from: ${names}.`,
  allInvited: 'People of every function were invited.',
  canMeet: {
    true: 'If everybody answers, that is enough for a position.',
    false: 'Even if everybody answers, that is not enough for a position.',
  },
  protectedNote: 'Answers of this wave are protected: who has answered, and what, is not looked at while it is open.',
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
    never: 'Wo das Ergebnis steht, sagt die Anzeige nie.',
    uninvited: (names) => `Niemand eingeladen aus: ${names}.`,
    allInvited: 'Aus jeder Funktion ist jemand eingeladen.',
    canMeet: {
      true: 'Wenn alle antworten, genügt das für eine Position.',
      false: 'Selbst wenn alle antworten, genügt das nicht für eine Position.',
    },
    protectedNote:
      'Die Antworten dieser Welle sind geschützt: Wer geantwortet hat und was, wird nicht betrachtet, solange sie offen ist.',
  },
};

type Told = { from: 'answers'; coverage: Coverage } | { from: 'invitations'; coverage: InvitedCoverage };

/** Whose view is missing before closing; of a protected wave, whose was not asked for. Never where the result stands. */
export function CoverageMeter({ waveId }: { waveId: string }) {
  const messages = useMessages(coverageMessages);
  const [told, reload] = useQuery({ query: COVERAGE, variables: { waveId } });
  return (
    <Stack gap="xs">
      <Title order={2}>{messages.title}</Title>
      <QueryState result={told} retry={reload}>
        {({ waveCoverage }) => {
          const { from, coverage } = waveCoverage as Told;
          return from === 'answers' ? <OfAnswers coverage={coverage} /> : <OfInvitations coverage={coverage} />;
        }}
      </QueryState>
    </Stack>
  );
}

function OfAnswers({ coverage: { functions, missing, meetsGuidance, moves } }: { coverage: Coverage }) {
  const messages = useMessages(coverageMessages);
  const nameOf = useNameOf();
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
        {messages.never}
      </Text>
    </>
  );
}

function OfInvitations({ coverage: { functions, uninvited, canMeetGuidance } }: { coverage: InvitedCoverage }) {
  const messages = useMessages(coverageMessages);
  const nameOf = useNameOf();
  return (
    <>
      <Text>{uninvited.length > 0 ? messages.uninvited(uninvited.map(nameOf).join(', ')) : messages.allInvited}</Text>
      <Group gap="xs">
        {functions.map(({ function: key, invited }) => (
          <Badge key={key} variant="light">
            {nameOf(key)}: {invited}
          </Badge>
        ))}
      </Group>
      {canMeetGuidance !== null && <Text>{messages.canMeet[canMeetGuidance ? 'true' : 'false']}</Text>}
      <Text size="sm" c="dimmed">
        {messages.protectedNote}
      </Text>
    </>
  );
}

function useNameOf(): (key: string) => string {
  const names = useFunctionNames();
  return (key) => names.get(key) ?? key;
}
