import { Anchor, Badge, Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import type { StepInAgendaFragment, TimerOfRoomFragment, WorkshopStatus } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Countdown } from '../../light/room/countdown.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { EditStep } from './edit-step.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment StepInAgenda on WorkshopStep {
    id
    title
    minutes
    status
    ...StepInForm
  }
`);

graphql(`
  fragment TimerOfRoom on WorkshopRoom {
    timer {
      endsAt
      secondsLeft
    }
  }
`);

const GO = graphql(`
  mutation GoToStep($stepId: ID!, $isSkipping: Boolean!) {
    goToStep(stepId: $stepId, isSkipping: $isSkipping) {
      revision
    }
  }
`);

const ARRANGE = graphql(`
  mutation ArrangeSteps($workshopId: ID!, $steps: [ArrangedStepInput!]!) {
    arrangeSteps(workshopId: $workshopId, steps: $steps) {
      revision
    }
  }
`);

const ADD = graphql(`
  mutation AddStep($input: AddStepInput!) {
    addStep(input: $input) {
      revision
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveStep($stepId: ID!) {
    removeStep(stepId: $stepId) {
      revision
    }
  }
`);

const TIMER = graphql(`
  mutation SetTimer($workshopId: ID!, $action: TimerAction!, $seconds: Int) {
    setTimer(workshopId: $workshopId, action: $action, seconds: $seconds) {
      revision
    }
  }
`);

interface AgendaProps {
  readonly workshopId: string;
  readonly status: WorkshopStatus;
  readonly steps: readonly StepInAgendaFragment[];
  /** The step whose questions stand beside it. */
  readonly shownStepId: string | undefined;
  readonly timer: TimerOfRoomFragment['timer'] | undefined;
  readonly onLook: (stepId: string) => void;
  readonly onChanged: () => void;
}

/** The agenda: arranged beforehand, then gone through, back and forth, by the clock. */
export function Agenda({ workshopId, status, steps, shownStepId, timer, onLook, onChanged }: AgendaProps) {
  const messages = useMessages(workshopMessages);
  const [gone, go] = useMutation(GO);
  const [arranged, arrange] = useMutation(ARRANGE);
  const [added, add] = useMutation(ADD);
  const [removed, remove] = useMutation(REMOVE);
  const [edited, setEdited] = useState<string | null>(null);

  function move(from: number, to: number): void {
    const order = steps.map(({ id }) => ({ stepId: id }));
    order.splice(to, 0, ...order.splice(from, 1));
    void arrange({ workshopId, steps: order }).then(onChanged);
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const input = { workshopId, title: formText(fields, 'title'), minutes: Number(formText(fields, 'minutes')) };
    const { error } = await add({ input });
    if (error) return;
    form.reset();
    onChanged();
  }

  const next = steps[steps.findIndex((step) => step.status === 'CURRENT') + 1];
  return (
    <Stack>
      <Title order={2}>{messages.agenda}</Title>
      <Refusal error={gone.error ?? arranged.error ?? added.error ?? removed.error} />
      {status === 'RUNNING' && <Timer workshopId={workshopId} timer={timer} />}
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map((step, place) => {
          const { id, title, minutes, status: stepStatus } = step;
          if (id === edited)
            return (
              <li key={id}>
                <EditStep
                  workshopId={workshopId}
                  steps={steps}
                  step={step}
                  onClose={() => setEdited(null)}
                  onChanged={onChanged}
                />
              </li>
            );
          return (
            <Group component="li" key={id} justify="space-between" wrap="nowrap">
              <Text fw={stepStatus === 'CURRENT' ? 700 : 400}>
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  c="inherit"
                  ta="left"
                  aria-pressed={id === shownStepId}
                  underline={id === shownStepId ? 'always' : 'hover'}
                  onClick={() => onLook(id)}
                >
                  {title}
                </Anchor>{' '}
                <Text span size="sm" c="dimmed">
                  {messages.minutes(minutes)}
                </Text>{' '}
                {stepStatus !== 'AHEAD' && (
                  <Badge tt="none" variant="light">
                    {messages.stepStatus[stepStatus]}
                  </Badge>
                )}
              </Text>
              <Group gap={4} wrap="nowrap">
                {status !== 'ENDED' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${messages.edit}: ${title}`}
                    onClick={() => setEdited(id)}
                  >
                    {messages.edit}
                  </Button>
                )}
                {status === 'RUNNING' && stepStatus === 'CURRENT' && next && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${messages.skip}: ${title}`}
                    onClick={() => void go({ stepId: next.id, isSkipping: true }).then(onChanged)}
                  >
                    {messages.skip}
                  </Button>
                )}
                {status === 'RUNNING' && stepStatus !== 'CURRENT' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${messages.go}: ${title}`}
                    onClick={() => void go({ stepId: id, isSkipping: false }).then(onChanged)}
                  >
                    {messages.go}
                  </Button>
                )}
                {status !== 'ENDED' && stepStatus === 'AHEAD' && (
                  <>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${messages.earlier}: ${title}`}
                      disabled={place === 0}
                      onClick={() => move(place, place - 1)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${messages.later}: ${title}`}
                      disabled={place === steps.length - 1}
                      onClick={() => move(place, place + 1)}
                    >
                      ↓
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="red"
                      aria-label={`${messages.remove}: ${title}`}
                      onClick={() => void remove({ stepId: id }).then(onChanged)}
                    >
                      ×
                    </Button>
                  </>
                )}
              </Group>
            </Group>
          );
        })}
      </Stack>
      {status !== 'ENDED' && (
        <form onSubmit={(event) => void submit(event)}>
          <Group align="flex-end" wrap="nowrap">
            <TextInput name="title" label={messages.addStep} placeholder={messages.stepTitle} required flex={1} />
            <NumberInput name="minutes" label={messages.stepMinutes} defaultValue={15} min={1} max={480} w={90} />
            <Button type="submit" variant="default">
              {messages.add}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

function Timer({ workshopId, timer }: { workshopId: string; timer: TimerOfRoomFragment['timer'] | undefined }) {
  const messages = useMessages(workshopMessages);
  const [set, setTimer] = useMutation(TIMER);
  const isSet = timer && (timer.endsAt || timer.secondsLeft != null);
  const act = (action: 'START' | 'PAUSE' | 'RESUME' | 'STOP', seconds?: number) =>
    void setTimer({ workshopId, action, seconds: seconds ?? null });
  return (
    <Group role="group" aria-label={messages.timer}>
      {timer && <Countdown timer={{ endsAt: timer.endsAt ?? null, secondsLeft: timer.secondsLeft ?? null }} />}
      {!isSet &&
        [2, 5, 10].map((minutes) => (
          <Button key={minutes} size="compact-md" variant="default" onClick={() => act('START', minutes * 60)}>
            {messages.startTimer} {messages.minutes(minutes)}
          </Button>
        ))}
      {timer?.endsAt && (
        <Button size="compact-md" variant="default" onClick={() => act('PAUSE')}>
          {messages.pause}
        </Button>
      )}
      {timer?.secondsLeft != null && (
        <Button size="compact-md" variant="default" onClick={() => act('RESUME')}>
          {messages.resume}
        </Button>
      )}
      {isSet && (
        <Button size="compact-md" variant="default" onClick={() => act('STOP')}>
          {messages.stop}
        </Button>
      )}
      <Refusal error={set.error} />
    </Group>
  );
}
