import { useEffect, useState } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { BallotOnPhone } from './ballot-on-phone.js';
import { broughtCode } from './brought-code.js';
import { Countdown } from './countdown.js';
import { JoinForm } from './join-form.js';
import { roomMessages } from './messages.js';
import { findPlace, type Place } from './room-api.js';
import { useRoom } from './use-room.js';

/** Somebody's whole visit on a phone: the door, then the room. A reload finds the same place again. */
export function PhonePage() {
  const [place, setPlace] = useState<Place | null>(null);
  // Whoever came with a new code wants that room, not the one of last week.
  const [isLooking, setLooking] = useState(!broughtCode);
  useEffect(() => {
    if (broughtCode) return;
    findPlace()
      .then(setPlace, () => undefined)
      .finally(() => setLooking(false));
  }, []);
  if (isLooking) return null;
  if (!place) return <JoinForm brought={broughtCode} onJoined={async () => setPlace(await findPlace())} />;
  return <InTheRoom place={place} onPlace={setPlace} />;
}

interface InTheRoomProps {
  readonly place: Place;
  /** The place is another one now, or serves other people. */
  readonly onPlace: (place: Place) => void;
}

function InTheRoom({ place, onPlace }: InTheRoomProps) {
  const messages = useMessages(roomMessages);
  const { room, frame, isConnected, isRefused } = useRoom(place.workshopId, 'participant');
  const isScribe = room?.scribes.includes(place.participantId) ?? false;
  const mustLook = isScribe || place.role === 'SCRIBE';
  const revision = room?.revision;
  useEffect(() => {
    if (mustLook && revision !== undefined) findPlace().then(onPlace, () => undefined);
  }, [mustLook, revision, onPlace]);
  if (isRefused)
    return (
      <main className="page">
        <p role="alert">{messages.gone}</p>
      </main>
    );
  const step = room?.steps.find(({ status }) => status === 'CURRENT');
  return (
    <main className="page">
      <header className="head">
        <strong>{room?.name}</strong>
        {room && <Countdown timer={room.timer} />}
      </header>
      <p role="status" className="connection">
        {isConnected ? '' : messages.reconnecting}
      </p>
      {room?.status === 'PLANNED' && <p className="card">{messages.waiting}</p>}
      {room?.status === 'ENDED' && <p className="card">{messages.ended}</p>}
      {room?.status === 'RUNNING' && (
        <>
          {step && <p className="eyebrow">{step.title}</p>}
          {room.ballot ? (
            <BallotOnPhone
              key={room.ballot.id}
              ballot={room.ballot}
              counts={room.counts}
              frame={frame}
              place={place}
              isScribe={isScribe}
            />
          ) : (
            <p className="card">{messages.nothingAsked}</p>
          )}
        </>
      )}
    </main>
  );
}
