import { useEffect, useState } from 'react';
import { renderSVG } from 'uqr';

import { useMessages } from '../../i18n/locale.js';
import { Countdown } from './countdown.js';
import { roomMessages } from './messages.js';
import type { Frame, Room } from './room.js';
import { loadEntrance } from './room-api.js';
import { TallyView } from './tally-view.js';
import { useRoom } from './use-room.js';
import { voteCount } from './vote-count.js';

/** The projector: large, for the whole room, and nothing on it that one of them must not see. */
export function ScreenPage({ workshopId }: { workshopId: string }) {
  const messages = useMessages(roomMessages);
  const { room, frame, isConnected, isRefused } = useRoom(workshopId, 'member');
  if (isRefused)
    return (
      <main className="screen">
        <p role="alert">{messages.gone}</p>
      </main>
    );
  if (!room) return null;
  const step = room.steps.find(({ status }) => status === 'CURRENT');
  return (
    <main className="screen">
      <header className="head">
        <strong>{room.name}</strong>
        <span>{frame?.organisation}</span>
        <Countdown timer={room.timer} />
      </header>
      <p role="status" className="connection">
        {isConnected ? '' : messages.reconnecting}
      </p>
      {room.status === 'ENDED' && <h1>{messages.ended}</h1>}
      {room.status === 'PLANNED' && <Agenda room={room} />}
      {room.status === 'RUNNING' && (
        <>
          {step && <p className="eyebrow">{step.title}</p>}
          {room.ballot ? <Question room={room} frame={frame} /> : <StepWords room={room} />}
        </>
      )}
      {room.status !== 'ENDED' && <Entrance workshopId={workshopId} isLarge={room.status === 'PLANNED'} />}
    </main>
  );
}

function Agenda({ room }: { room: Room }) {
  const messages = useMessages(roomMessages);
  return (
    <>
      <h1>{messages.agenda}</h1>
      <ol>
        {room.steps.map(({ id, title, minutes }) => (
          <li key={id}>
            {title} <small>{messages.minutesShort(minutes)}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

function StepWords({ room }: { room: Room }) {
  return (
    <>
      <h1>{room.current?.what}</h1>
      <ul>
        {room.current?.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{room.current?.output}</p>
    </>
  );
}

function Question({ room, frame }: { room: Room; frame: Frame | null }) {
  const messages = useMessages(roomMessages);
  const ballot = room.ballot!;
  return (
    <>
      {ballot.state && <p className="eyebrow">{messages.state[ballot.state]}</p>}
      <h1>{ballot.question}</h1>
      {ballot.status === 'OPEN' && (
        <p className="count" aria-live="polite">
          {ballot.round > 1 && `${messages.round(ballot.round)} · `}
          {voteCount(room.counts, messages)}
        </p>
      )}
      {ballot.status === 'REVEALED' && <TallyView ballot={ballot} frame={frame} />}
    </>
  );
}

/** Only where a member who may run the workshop is signed in; a projector without shows no code. */
function Entrance({ workshopId, isLarge }: { workshopId: string; isLarge: boolean }) {
  const messages = useMessages(roomMessages);
  const [entrance, setEntrance] = useState<{ joinCode: string; joinAddress: string } | null>(null);
  useEffect(() => {
    loadEntrance(workshopId).then(setEntrance, () => undefined);
  }, [workshopId]);
  if (!entrance) return null;
  const { joinCode, joinAddress } = entrance;
  return (
    <footer className={isLarge ? 'entrance' : 'entrance small'}>
      <img
        alt={messages.qr}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(joinAddress, { border: 2 }))}`}
        width={160}
        height={160}
      />
      <p>
        {messages.joinAt} <b>{`${location.host}/join`}</b>
        <br />
        {messages.withCode} <b className="code">{joinCode}</b>
      </p>
    </footer>
  );
}
