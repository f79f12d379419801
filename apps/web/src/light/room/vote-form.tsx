import './vote.css';

import { useRef, useState } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { randomId } from '../../session/random-id.js';
import { roomMessages } from './messages.js';
import { problemText } from './problem-text.js';
import type { Frame, RoomBallot } from './room.js';
import type { StoredVote, VoteAttempt, VoteReply } from './room-api.js';
import { VoteInput } from './vote-input.js';
import { isComplete } from './vote-value.js';

interface VoteFormProps {
  readonly ballot: RoomBallot;
  readonly frame: Frame | null;
  /** The vote that counts so far. */
  readonly known: StoredVote | null;
  readonly cast: (attempt: VoteAttempt) => Promise<VoteReply>;
  /** Somebody writes it down for another person. */
  readonly isServed?: boolean;
  /** It does not count yet: the person came after the question was first shown. */
  readonly isLate?: boolean;
  readonly onCast?: (vote: StoredVote) => void;
}

type Outcome = 'none' | 'sending' | 'counted' | 'conflict' | { readonly problem: string };

/** One vote in the round under way, until it is revealed; mounted anew for every round. */
export function VoteForm({ ballot, frame, known, cast, isServed = false, isLate = false, onCast }: VoteFormProps) {
  const messages = useMessages(roomMessages);
  const [stored, setStored] = useState<Pick<StoredVote, 'revision' | 'value'> | null>(known);
  const [value, setValue] = useState<unknown>(known?.value ?? null);
  const [outcome, setOutcome] = useState<Outcome>(known ? 'counted' : 'none');
  /** Kept until it was answered: the same attempt sent twice is one vote. */
  const attempt = useRef<VoteAttempt | null>(null);

  function change(next: unknown): void {
    attempt.current = null;
    setValue(next);
    setOutcome('none');
  }

  async function send(): Promise<void> {
    attempt.current ??= {
      ballotId: ballot.id,
      round: ballot.round,
      operationId: randomId(),
      baseRevision: stored?.revision ?? 0,
      value,
    };
    setOutcome('sending');
    try {
      const reply = await cast(attempt.current);
      attempt.current = null;
      setStored(reply);
      if (reply.status === 'CONFLICT') setValue(reply.value);
      setOutcome(reply.status === 'CONFLICT' ? 'conflict' : 'counted');
      onCast?.(reply);
    } catch (error) {
      setOutcome({ problem: problemText(error, messages) });
    }
  }

  return (
    <form
      className="vote"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <VoteInput ballot={ballot} frame={frame} value={value} onChange={change} />
      {typeof outcome === 'object' && <p role="alert">{outcome.problem}</p>}
      <p role="status" className="outcome">
        {outcome === 'sending' && messages.sending}
        {outcome === 'counted' && (isLate ? messages.kept : isServed ? messages.countedFor : messages.counted)}
        {outcome === 'conflict' && messages.conflict}
      </p>
      {outcome !== 'counted' && (
        <button className="main" type="submit" disabled={!isComplete(ballot, value) || outcome === 'sending'}>
          {stored ? messages.change : messages.vote}
        </button>
      )}
    </form>
  );
}
