import { useState } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import type { Frame, RoomBallot } from './room.js';
import { castVoteFor, type Looker, type Served, type StoredVote } from './room-api.js';
import { VoteForm } from './vote-form.js';

interface ServedVotesProps {
  readonly ballot: RoomBallot;
  readonly frame: Frame | null;
  readonly people: readonly Served[];
  readonly looker: Looker;
}

/** Votes of people without a phone, written down by a scribe or the facilitator; mounted anew for every round. */
export function ServedVotes({ ballot, frame, people, looker }: ServedVotesProps) {
  const messages = useMessages(roomMessages);
  const [cast, setCast] = useState<Readonly<Record<string, StoredVote>>>({});
  return (
    <section className="vote" aria-label={messages.withoutPhone}>
      <p>{messages.withoutPhone}</p>
      {people.map(({ id, name }, place) => (
        <details key={id} name="served">
          <summary>
            {name || messages.person(place + 1)} {cast[id] && <small>{messages.recorded}</small>}
          </summary>
          <VoteForm
            ballot={ballot}
            frame={frame}
            isServed
            known={cast[id] ?? null}
            cast={(attempt) => castVoteFor(id, attempt, looker)}
            onCast={(vote) => setCast((before) => ({ ...before, [id]: vote }))}
          />
        </details>
      ))}
    </section>
  );
}
