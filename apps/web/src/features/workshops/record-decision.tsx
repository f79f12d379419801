import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { levelInBand, middleOf, type BallotKind, type RoundTally } from '@sextant/maturity';
import { useState } from 'react';
import { useMutation } from 'urql';

import type { BallotToDecideFragment, DecisionKind, WorkshopOfDecisionFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { useStoredForm } from '../../ui/use-stored-form.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment WorkshopOfDecision on Workshop {
    id
    engagementId
    resultId
    frame
  }
`);

graphql(`
  fragment BallotToDecide on Ballot {
    id
    kind
    question
    item
    state
    options {
      key
      label
    }
    rounds {
      tally
    }
  }
`);

const RECORD = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      id
    }
  }
`);

interface RecordDecisionProps {
  readonly workshop: WorkshopOfDecisionFragment;
  /** The question that it follows from, if one does. */
  readonly ballot?: BallotToDecideFragment;
  readonly onRecorded: () => void;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Records a decision with its reason, the name behind it and the date: a target, a dissent, an agreement, an item rated anew. */
export function RecordDecision({ workshop, ballot, onRecorded }: RecordDecisionProps) {
  const messages = useMessages(workshopMessages);
  const tally = lastTally(ballot);
  const [kind, setKind] = useState<DecisionKind>(() => likelyKind(ballot, tally));
  const [recorded, record] = useMutation(RECORD);
  const axes = workshop.frame.plane?.axes ?? [];
  const centre = tally && likelyPoint(tally);
  const level = tally && ballot && likelyLevel(tally, ballot);
  const submit = useStoredForm((fields) => {
    const point = Object.fromEntries(axes.map(({ key }) => [key, Number(formText(fields, key))]));
    return record({
      input: {
        engagementId: workshop.engagementId,
        workshopId: workshop.id,
        resultId: workshop.resultId,
        ballotId: ballot?.id ?? null,
        kind,
        statement: formText(fields, 'statement'),
        reason: formText(fields, 'reason'),
        name: formText(fields, 'name'),
        decidedOn: formText(fields, 'decidedOn'),
        ...(kind === 'TARGET' && { point }),
        ...(kind === 'RATING' && { item: ballot?.item ?? null, level: Number(formText(fields, 'level')) }),
      },
    });
  }, onRecorded);
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <NativeSelect
          aria-label={messages.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as DecisionKind)}
          data={kindsFor(ballot, axes.length > 0).map((value) => ({ value, label: messages.decisionKinds[value] }))}
        />
        <Textarea
          name="statement"
          label={messages.statement}
          defaultValue={ballot?.question}
          required
          autosize
          minRows={2}
        />
        {kind === 'TARGET' &&
          axes.map(({ key, label }, i) => (
            <NumberInput
              key={key}
              name={key}
              label={messages.pointX(label)}
              defaultValue={centre ? Math.round(i === 0 ? centre.x : centre.y) : undefined}
              min={0}
              max={100}
              required
            />
          ))}
        {kind === 'RATING' && ballot && (
          <NativeSelect
            name="level"
            label={messages.level}
            defaultValue={level == null ? undefined : String(Math.round(level))}
            data={ballot.options.map(({ key, label }) => ({
              value: key,
              label: label === key ? key : `${key} · ${label}`,
            }))}
          />
        )}
        <Textarea name="reason" label={messages.reason} required autosize />
        <Group grow>
          <TextInput name="name" label={messages.who} required />
          <TextInput name="decidedOn" type="date" label={messages.decidedOn} defaultValue={today()} required />
        </Group>
        <Refusal error={recorded.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={recorded.fetching}>
            {messages.record}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function lastTally(ballot: BallotToDecideFragment | undefined): RoundTally | null {
  return ballot?.rounds.findLast(({ tally }) => tally !== null)?.tally ?? null;
}

function kindsFor(ballot: BallotToDecideFragment | undefined, hasPlane: boolean): DecisionKind[] {
  return [
    ...(hasPlane ? (['TARGET'] as const) : []),
    'DISSENT',
    'AGREEMENT',
    ...(ballot?.kind === 'LEVEL' && ballot.item ? (['RATING'] as const) : []),
  ];
}

function likelyPoint({ plane }: RoundTally): { x: number; y: number } | null {
  if (plane?.box) return { x: middleOf(plane.box.x), y: middleOf(plane.box.y) };
  return plane?.centre ?? null;
}

function likelyLevel({ scale, meanBand }: RoundTally, { kind, options }: BallotToDecideFragment): number | null {
  if (meanBand) return levelInBand(meanBand, { kind: kind.toLowerCase() as BallotKind, options });
  return scale?.median ?? scale?.mean ?? null;
}

/** What the facilitator will most likely write down after this vote. */
function likelyKind(ballot: BallotToDecideFragment | undefined, tally: RoundTally | null): DecisionKind {
  if (!ballot) return 'TARGET';
  if (tally?.advice === 'record_disagreement') return 'DISSENT';
  if (ballot.kind === 'LEVEL' && ballot.item) return 'RATING';
  return ballot.kind === 'POINT' && ballot.state === 'DESIRED' ? 'TARGET' : 'AGREEMENT';
}
