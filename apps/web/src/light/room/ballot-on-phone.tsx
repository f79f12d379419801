import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import type { Frame, Room, RoomBallot } from './room.js';
import { castVote, type Place } from './room-api.js';
import { ServedVotes } from './served-votes.js';
import { TallyView } from './tally-view.js';
import { voteCount } from './vote-count.js';
import { VoteForm } from './vote-form.js';

interface BallotOnPhoneProps {
  readonly ballot: RoomBallot;
  readonly counts: Room['counts'];
  readonly frame: Frame | null;
  readonly place: Place;
  readonly isScribe: boolean;
}

/** The question, one's own vote until the reveal, and what came out. */
export function BallotOnPhone({ ballot, counts, frame, place, isScribe }: BallotOnPhoneProps) {
  const messages = useMessages(roomMessages);
  const mayVote = !isScribe && (place.role === 'PARTICIPANT' || place.role === 'SPONSOR');
  const isOpen = ballot.status === 'OPEN';
  const hasVotedBefore = place.votes.some(({ ballotId, round }) => ballotId === ballot.id && round < ballot.round);
  const isLate = ballot.rounds.length > 0 && counts.minimum !== null && !hasVotedBefore;
  const cast = place.votes.find(({ ballotId, round }) => ballotId === ballot.id && round === ballot.round);
  return (
    <article className="card">
      {ballot.state && <p className="eyebrow">{messages.state[ballot.state]}</p>}
      <h1>{ballot.question}</h1>
      {ballot.status === 'WAITING' && <p className="hint">{messages.soon}</p>}
      {isOpen && mayVote && isLate && <p className="hint">{messages.youAreLate(counts.minimum)}</p>}
      {isOpen && mayVote && hasVotedBefore && counts.minimum !== null && <p className="hint">{messages.lastCounts}</p>}
      {isOpen && mayVote && (
        <VoteForm
          key={ballot.round}
          ballot={ballot}
          frame={frame}
          known={cast ?? null}
          isLate={isLate}
          cast={castVote}
        />
      )}
      {isOpen && isScribe && (
        <ServedVotes
          key={ballot.round}
          ballot={ballot}
          frame={frame}
          people={place.withoutPhone}
          looker="participant"
        />
      )}
      {isOpen && isScribe && place.withoutPhone.length === 0 && <p className="hint">{messages.nobodyServed}</p>}
      {isOpen && (
        <p className="hint" aria-live="polite">
          {ballot.round > 1 && `${messages.round(ballot.round)} · `}
          {voteCount(counts, messages)}
        </p>
      )}
      {!isOpen && ballot.rounds.length > 0 && <TallyView ballot={ballot} frame={frame} />}
    </article>
  );
}
