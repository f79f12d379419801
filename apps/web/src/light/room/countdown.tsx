import { useEffect, useState } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import type { Room } from './room.js';
import { serverNow } from './server-clock.js';

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Time left of the current step: the same on every screen, or standing while it is paused. */
export function Countdown({ timer }: { timer: Room['timer'] }) {
  const messages = useMessages(roomMessages);
  const [now, setNow] = useState(serverNow);
  const { endsAt, secondsLeft } = timer;
  useEffect(() => {
    if (endsAt === null) return undefined;
    const ticking = setInterval(() => setNow(serverNow()), 500);
    return () => clearInterval(ticking);
  }, [endsAt]);
  if (endsAt === null && secondsLeft === null) return null;
  const left = endsAt === null ? secondsLeft! : Math.max(0, Math.round((Date.parse(endsAt) - now) / 1_000));
  return (
    <span className="countdown" role="timer">
      {left === 0 ? messages.timeUp : clock(left)}
      {endsAt === null && ` (${messages.paused})`}
    </span>
  );
}
