import { Inject, Injectable } from '@nestjs/common';
import { codeOf, readAccessCode } from '@sextant/assessments';
import { ENVIRONMENT, Keys, type Environment } from '@sextant/platform';

/** Signs of five bits each: 40 for the room, typed from a projector, and 50 for one seat in it, from a printed slip. */
const ROOM_SIGNS = 8;
const SEAT_SIGNS = 10;

/** What the code of a room is derived from. */
export interface CodeOwner {
  readonly tenantId: string;
  readonly id: string;
  readonly codeRotation: number;
}

/** Codes by which people join: derived when needed, never stored. */
@Injectable()
export class JoinCodes {
  constructor(
    private readonly keys: Keys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  codeOf({ tenantId, id, codeRotation }: CodeOwner): string {
    return codeOf(this.keys.hash('code', `workshop|${tenantId}|${id}|${codeRotation}`).subarray(0, 8), ROOM_SIGNS);
  }

  /** The code of a ticket: whoever has it takes the seat. */
  seatCodeOf({ tenantId, id }: { readonly tenantId: string; readonly id: string }): string {
    return codeOf(this.keys.hash('code', `seat|${tenantId}|${id}`).subarray(0, 8), SEAT_SIGNS);
  }

  /** The code as somebody typed it; null if it cannot be one. */
  read(typed: string): { readonly code: string; readonly of: 'room' | 'seat' } | null {
    const [room, seat] = [readAccessCode(typed, ROOM_SIGNS), readAccessCode(typed, SEAT_SIGNS)];
    return room ? { code: room, of: 'room' } : seat ? { code: seat, of: 'seat' } : null;
  }

  hashOf(code: string): Buffer {
    return this.keys.hash('code', `join|${code}`);
  }

  /** Where the code leads; it is in the fragment, which browsers send to no server. */
  addressOf(code: string): string {
    return `${this.environment.PUBLIC_URL.replace(/\/$/, '')}/join#${code}`;
  }
}
