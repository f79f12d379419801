import { useEffect, useState } from 'react';

import type { Frame, Room } from './room.js';
import { followRoom, loadFrame, type Looker } from './room-api.js';

interface RoomOnScreen {
  /** Null until the first word of it. */
  readonly room: Room | null;
  readonly frame: Frame | null;
  readonly isConnected: boolean;
  /** The room is not for whoever looks, or not any more. */
  readonly isRefused: boolean;
}

/** A workshop's room, in step with all its other screens. */
export function useRoom(workshopId: string, looker: Looker): RoomOnScreen {
  const [room, setRoom] = useState<Room | null>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [isConnected, setConnected] = useState(true);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    loadFrame(workshopId, looker).then(setFrame, () => undefined);
    return followRoom(workshopId, looker, {
      onRoom: setRoom,
      onConnected: setConnected,
      onRefused: () => setRefused(true),
    });
  }, [workshopId, looker]);
  return { room, frame, isConnected, isRefused };
}
