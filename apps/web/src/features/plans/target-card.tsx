import { Card, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import type { PlanQuery } from '../../graphql/graphql.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { planMessages } from './plan-messages.js';

interface TargetCardProps {
  readonly target: PlanQuery['plan']['decisions'][number];
  /** Stands behind the name and the date. */
  readonly children?: ReactNode;
}

/** The target that stands, with its reason and who answers for it. */
export function TargetCard({ target, children }: TargetCardProps) {
  const messages = useMessages(planMessages);
  const { date } = useFormats();
  return (
    <Card withBorder>
      <Text size="sm" c="dimmed">
        {messages.target}
      </Text>
      <Text fw={600} fz="lg">
        {target.statement}
      </Text>
      <Text>{target.reason}</Text>
      <Text size="sm" c="dimmed">
        {messages.byWhom(target.name, date(target.decidedOn))} {children}
      </Text>
    </Card>
  );
}
