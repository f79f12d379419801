import { Alert } from '@mantine/core';
import type { Problem } from '@sextant/contracts';
import { useMemo, useState } from 'react';
import type { CombinedError } from 'urql';

import { useMessages } from '../i18n/locale.js';
import { BesideField, placesAround } from './beside-fields.js';
import { problemsIn, refusedWith, useProblemWords, type Refused } from './problems.js';
import { refusalMessages } from './refusal-messages.js';

interface RefusalProps {
  readonly error: CombinedError | undefined;
  /** The change was shown already, and has been put back. */
  readonly isPutBack?: boolean;
}

/** Why a change was refused. */
export function Refusal({ error, isPutBack = false }: RefusalProps) {
  const refused = useMemo(() => (error ? refusedWith(error) : null), [error]);
  return <RefusedNotice refused={refused} isPutBack={isPutBack} />;
}

/** Why something was refused: what is wrong with a field stands beside it, everything else here. */
export function RefusedNotice({ refused, isPutBack = false }: { refused: Refused | null; isPutBack?: boolean }) {
  const messages = useMessages(refusalMessages);
  const words = useProblemWords();
  const reason = useReason();
  const [marker, setMarker] = useState<HTMLDivElement | null>(null);
  const problems = useMemo(() => problemsIn(refused), [refused]);
  const places = useMemo(() => placesAround(marker, problems), [marker, problems]);
  if (!refused) return null;
  const elsewhere = problems.filter((problem) => !places.some((place) => place.problem === problem));
  return (
    <Alert ref={setMarker} color="red" role="alert" title={reason(refused)}>
      {isPutBack && <div>{messages.putBack}</div>}
      {elsewhere.map((problem) => (
        <div key={`${problem.field}-${problem.rule}`}>{named(problem, words(problem))}</div>
      ))}
      {places.map((place) => (
        <BesideField key={`${place.problem.field}-${place.problem.rule}`} {...place} />
      ))}
    </Alert>
  );
}

function useReason(): (refused: Refused) => string {
  const messages = useMessages(refusalMessages);
  return ({ code, details }) => {
    if (code === null) return messages.offline;
    if (!Object.hasOwn(messages.reasons, code)) return messages.failed;
    const said = messages.reasons[code as keyof typeof messages.reasons];
    return typeof said === 'string' ? said : said(details);
  };
}

/** A path names its place; the words alone do where the whole is wrong. */
function named({ field }: Problem, words: string): string {
  return field === '' ? words : `${field}: ${words}`;
}
