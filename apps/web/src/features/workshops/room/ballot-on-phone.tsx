import { useRef, useState } from 'react';

import { useMessages } from '../../../i18n/locale.js';
import { roomMessages } from './messages.js';
import { problemText } from './problem-text.js';
import type { Frame, Room, RoomBallot } from './room.js';
import { castVote, type Place, type StoredVote, type VoteAttempt } from './room-api.js';
import { TallyView } from './tally-view.js';
import { VoteInput } from './vote-input.js';
import { isComplete } from './vote-value.js';

interface BallotOnPhoneProps {
  readonly ballot: RoomBallot;
  readonly counts: Room['counts'];
  readonly frame: Frame | null;
  readonly place: Place;
}

/** The question, one's own vote until the reveal, and what came out. */
export function BallotOnPhone({ ballot, counts, frame, place }: BallotOnPhoneProps) {
  const messages = useMessages(roomMessages);
  const mayVote = place.role === 'PARTICIPANT' || place.role === 'SPONSOR' || place.role === 'SCRIBE';
  const isOpen = ballot.status === 'OPEN';
  return (
    <article className="card">
      {ballot.state && <p className="eyebrow">{messages.state[ballot.state]}</p>}
      <h1>{ballot.question}</h1>
      {ballot.status === 'WAITING' && <p className="hint">{messages.soon}</p>}
      {isOpen && mayVote && <OwnVote key={ballot.round} ballot={ballot} frame={frame} place={place} />}
      {isOpen && (
        <p className="hint" aria-live="polite">
          {ballot.round > 1 && `${messages.round(ballot.round)} · `}
          {counts.votes === null ? messages.votesHidden(counts.voters) : messages.votes(counts.votes, counts.voters)}
        </p>
      )}
      {!isOpen && ballot.rounds.length > 0 && <TallyView ballot={ballot} frame={frame} />}
    </article>
  );
}

type Outcome = 'none' | 'sending' | 'counted' | 'conflict' | { readonly problem: string };

function OwnVote({ ballot, frame, place }: Omit<BallotOnPhoneProps, 'counts'>) {
  const messages = useMessages(roomMessages);
  const cast = place.votes.find(({ ballotId, round }) => ballotId === ballot.id && round === ballot.round);
  const [stored, setStored] = useState<Pick<StoredVote, 'revision' | 'value'> | null>(cast ?? null);
  const [value, setValue] = useState<unknown>(cast?.value ?? null);
  const [outcome, setOutcome] = useState<Outcome>(cast ? 'counted' : 'none');
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
      operationId: crypto.randomUUID(),
      baseRevision: stored?.revision ?? 0,
      value,
    };
    setOutcome('sending');
    try {
      const reply = await castVote(attempt.current);
      attempt.current = null;
      setStored(reply);
      if (reply.status === 'CONFLICT') setValue(reply.value);
      setOutcome(reply.status === 'CONFLICT' ? 'conflict' : 'counted');
    } catch (error) {
      setOutcome({ problem: problemText(error, messages) });
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <VoteInput ballot={ballot} frame={frame} value={value} onChange={change} />
      {typeof outcome === 'object' && <p role="alert">{outcome.problem}</p>}
      <p role="status" className="outcome">
        {outcome === 'sending' && messages.sending}
        {outcome === 'counted' && messages.counted}
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
