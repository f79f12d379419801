import { Alert } from '@mantine/core';
import type { CombinedError } from 'urql';

import { errorCode } from '../../app/api-client.js';
import { useMessages } from '../../i18n/locale.js';
import { waveMessages } from './wave-messages.js';

interface Problem {
  readonly field?: string;
  readonly message?: string;
}

/** Why a change of a wave was refused, with what the server named. */
export function Refusal({ error }: { error: CombinedError | undefined }) {
  const messages = useMessages(waveMessages);
  if (!error) return null;
  const details = error.graphQLErrors[0]?.extensions ?? {};
  const problems = Array.isArray(details.problems) ? (details.problems as Problem[]) : [];
  const reason = typeof details.reason === 'string' ? details.reason : null;
  return (
    <Alert color="red" role="alert" title={messages.problems[errorCode(error) ?? ''] ?? messages.failed}>
      {reason}
      {problems.map((problem) => (
        <div key={`${problem.field}-${problem.message}`}>{problem.message ?? problem.field}</div>
      ))}
    </Alert>
  );
}
