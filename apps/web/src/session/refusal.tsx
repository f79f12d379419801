import { Alert } from '@mantine/core';
import type { CombinedError } from 'urql';

import { useMessages } from '../i18n/locale.js';
import { errorCode } from './api-client.js';
import { refusalMessages } from './refusal-messages.js';

interface Problem {
  readonly field?: string;
  readonly message?: string;
}

interface RefusalProps {
  readonly error: CombinedError | undefined;
  /** The change was shown already, and has been put back. */
  readonly isPutBack?: boolean;
}

/** Why a change was refused, with what the server named. */
export function Refusal({ error, isPutBack = false }: RefusalProps) {
  const messages = useMessages(refusalMessages);
  if (!error) return null;
  const details = error.graphQLErrors[0]?.extensions ?? {};
  const problems = Array.isArray(details.problems) ? (details.problems as Problem[]) : [];
  const reason = typeof details.reason === 'string' ? details.reason : null;
  const title = error.networkError ? messages.offline : (messages.reasons[errorCode(error) ?? ''] ?? messages.failed);
  return (
    <Alert color="red" role="alert" title={title}>
      {isPutBack && <div>{messages.putBack}</div>}
      {reason}
      {problems.map((problem) => (
        <div key={`${problem.field}-${problem.message}`}>{said(problem)}</div>
      ))}
    </Alert>
  );
}

/** Where it is wrong, and how; some messages name their place themselves. */
function said({ field, message }: Problem): string {
  if (!field || !message) return message ?? field ?? '';
  return message.includes(field) ? message : `${field}: ${message}`;
}
