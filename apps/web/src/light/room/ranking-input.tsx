import { useEffect } from 'react';

import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import type { RoomBallot } from './room.js';

interface RankingInputProps {
  readonly options: RoomBallot['options'];
  readonly value: { readonly order: readonly string[] } | null;
  readonly onChange: (value: { order: string[] }) => void;
}

/** An order of options, best first, moved by buttons: no dragging needed. */
export function RankingInput({ options, value, onChange }: RankingInputProps) {
  const messages = useMessages(roomMessages);
  const order = value?.order ?? options.map(({ key }) => key);
  useEffect(() => {
    if (!value) onChange({ order: [...order] });
    // The order as it is shown is the first proposal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function move(from: number, to: number): void {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange({ order: next });
  }

  return (
    <ol className="ranking">
      {order.map((key, place) => {
        const label = options.find((option) => option.key === key)?.label ?? key;
        return (
          <li key={key} className="row">
            <span>{label}</span>
            <button
              type="button"
              aria-label={messages.up(label)}
              disabled={place === 0}
              onClick={() => move(place, place - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={messages.down(label)}
              disabled={place === order.length - 1}
              onClick={() => move(place, place + 1)}
            >
              ↓
            </button>
          </li>
        );
      })}
    </ol>
  );
}
