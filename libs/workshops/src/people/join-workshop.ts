import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type Actor, type WorkshopFrame, type ConfidentialityMode } from '@sextant/contracts';
import { SystemDb, TenantDb, Workshop, WorkshopParticipant, WorkshopTicket, type Tx } from '@sextant/data';
import { AttemptThrottle, networkOf } from '@sextant/identity';
import { Keys } from '@sextant/platform';

import { RoomCounts } from '../room/room-counts.js';
import { JoinCodes } from './join-codes.js';
import { hashParticipantToken, newParticipantToken } from './participant-token.js';

/** Failures from one network before waiting starts: a whole room shares one, and some mistype. */
const FREE_PER_NETWORK = 100;

/** Wrong codes from all networks together: whoever has many of them guesses no faster. */
const EVERYWHERE = { key: 'room codes', free: 20_000 };

/** What the joining page tells before anybody is in: what this is, and what becomes of a vote. */
export interface WorkshopDoor {
  readonly name: string;
  readonly organisation: string;
  readonly locale: string;
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  readonly functions: WorkshopFrame['functions'];
  /** False for the code of an anonymous room: it lets watch, and a ticket lets vote. */
  readonly mayVote: boolean;
}

/** What somebody says of themselves; all of it may stay unsaid. */
export interface JoinRequest {
  readonly code: string;
  readonly name?: string;
  readonly function?: string;
  readonly asObserver?: boolean;
}

/** What a browser brings to the door. */
export interface BrowserAtDoor {
  /** Of a place that it has in some room. */
  readonly token: string | null;
  /** By which the device is known again that took a seat. */
  readonly device: string;
  /** Somebody of a firm is signed in. */
  readonly isMember: boolean;
}

interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly ticketId: string | null;
}

type RoomAtDoor = Pick<Workshop, 'id' | 'clientId' | 'frame' | 'confidentialityMode' | 'isDoorOpen'>;

/** The way into a room without an account. Wrong, used and ended codes, and closed doors, all get the same answer: CODE_NOT_VALID. */
@Injectable()
export class JoinWorkshop {
  constructor(
    private readonly system: SystemDb,
    private readonly db: TenantDb,
    private readonly codes: JoinCodes,
    private readonly throttle: AttemptThrottle,
    private readonly keys: Keys,
    private readonly counts: RoomCounts,
  ) {}

  /** What a code leads to. */
  async look(code: string, address: string): Promise<WorkshopDoor> {
    const { tenantId, id, ticketId } = await this.find(code, address);
    return this.db.run(systemActor(tenantId), async (tx) => {
      const workshop = await tx.get(Workshop, id);
      const { organisation, functions } = workshop.frame;
      const { name, locale, confidentialityMode, minimumGroup } = workshop;
      const mayVote = mayVoteBy(ticketId, workshop);
      return { name, organisation, locale, confidentialityMode, minimumGroup, functions, mayVote };
    });
  }

  /**
   * The token to carry in the cookie. Whoever comes with the token of a place in the same room keeps that place; the device that took a
   * seat finds it again with the same ticket. SEAT_IN_MEMBER_BROWSER: whoever runs the room takes no seats in it.
   */
  async join(request: JoinRequest, address: string, browser: BrowserAtDoor): Promise<string> {
    const { tenantId, id, ticketId } = await this.find(request.code, address);
    return this.db.run(joining(tenantId, id), async (tx) => {
      // Ending the workshop takes this row alone, so nobody comes in behind it.
      const [workshop] = await tx.query<RoomAtDoor>(
        `SELECT id, client_id AS "clientId", frame, confidentiality_mode AS "confidentialityMode", is_door_open AS "isDoorOpen"
           FROM workshop WHERE id = $1 AND status <> 'ended' FOR SHARE`,
        [id],
      );
      if (!workshop) throw new DomainError('CODE_NOT_VALID');
      if (ticketId !== null && browser.isMember) throw new DomainError('SEAT_IN_MEMBER_BROWSER');
      tx.afterCommit(() => this.counts.touched(tenantId, id));
      return ticketId === null
        ? this.byRoomCode(tx, workshop, request, browser)
        : this.byTicket(tx, workshop, request, browser, ticketId);
    });
  }

  private async byRoomCode(tx: Tx, room: RoomAtDoor, request: JoinRequest, { token }: BrowserAtDoor): Promise<string> {
    if (!room.isDoorOpen) throw new DomainError('CODE_NOT_VALID');
    if (token !== null && (await tx.repo(WorkshopParticipant).existsBy(placeBehind(room, token)))) return token;
    return (await this.enter(tx, room, request, !mayVoteBy(null, room))).token;
  }

  private async byTicket(
    tx: Tx,
    room: RoomAtDoor,
    request: JoinRequest,
    { token, device }: BrowserAtDoor,
    ticketId: string,
  ): Promise<string> {
    const ticket = await tx.lock(WorkshopTicket, ticketId);
    const deviceHash = hashParticipantToken(device);
    if (ticket.workshopParticipantId === null) {
      if (!room.isDoorOpen) throw new DomainError('CODE_NOT_VALID');
      const entered = await this.enter(tx, room, request, false);
      await tx.query('UPDATE workshop_ticket SET device_hash = $2, workshop_participant_id = $3 WHERE id = $1', [
        ...[ticketId, deviceHash, entered.id],
      ]);
      // Whoever watched until they had a ticket watches no more.
      if (token !== null)
        await tx.query(
          `UPDATE workshop_participant SET left_at = now() WHERE workshop_id = $1 AND token_hash = $2 AND role = 'observer'`,
          [room.id, hashParticipantToken(token)],
        );
      return entered.token;
    }
    const again = newParticipantToken();
    const [found] = ticket.deviceHash?.equals(deviceHash)
      ? await tx.query(
          'UPDATE workshop_participant SET token_hash = $2 WHERE id = $1 AND left_at IS NULL RETURNING id',
          [ticket.workshopParticipantId, hashParticipantToken(again)],
        )
      : [];
    if (!found) throw new DomainError('CODE_NOT_VALID');
    return again;
  }

  private async enter(
    tx: Tx,
    room: RoomAtDoor,
    { asObserver = false, name, function: key }: JoinRequest,
    mustWatch: boolean,
  ): Promise<{ id: string; token: string }> {
    const token = newParticipantToken();
    const { functions } = room.frame;
    const { id } = await tx.insert(WorkshopParticipant, {
      clientId: room.clientId,
      workshopId: room.id,
      role: asObserver || mustWatch ? 'observer' : 'participant',
      name: room.confidentialityMode === 'anonymous' ? '' : (name?.trim() ?? ''),
      function: functions.some((known) => known.key === key) ? key! : null,
      tokenHash: hashParticipantToken(token),
    });
    return { id, token };
  }

  private async find(typed: string, address: string): Promise<Found> {
    // Hashed under a key: no address of a person rests in the database.
    const key = this.keys.hash('link', `room|${networkOf(address)}`).toString('base64url');
    const network = { key, free: FREE_PER_NETWORK };
    const read = this.codes.read(typed);
    const look = async (): Promise<Found | null> => {
      const [room] = await this.system.run((tx) =>
        tx.query<Found>(read?.of === 'seat' ? BY_TICKET : BY_ROOM_CODE, [this.codes.hashOf(read?.code ?? '')]),
      );
      return room ?? null;
    };
    const found = await this.throttle.guess(network, look, [EVERYWHERE]);
    if (!found) throw new DomainError('CODE_NOT_VALID');
    return found;
  }
}

const BY_ROOM_CODE = 'SELECT tenant_id AS "tenantId", id, NULL AS "ticketId" FROM doors.workshop_by_code($1)';
const BY_TICKET = 'SELECT tenant_id AS "tenantId", id, ticket_id AS "ticketId" FROM doors.workshop_by_ticket($1)';

const mayVoteBy = (ticketId: string | null, { confidentialityMode }: Pick<Workshop, 'confidentialityMode'>): boolean =>
  ticketId !== null || confidentialityMode !== 'anonymous';

const placeBehind = ({ id }: RoomAtDoor, token: string) => ({ workshopId: id, tokenHash: hashParticipantToken(token) });

/** Somebody on the way in: the audit trail learns that somebody joined, not who. */
function joining(tenantId: string, workshopId: string): Actor {
  const operation = { name: 'joinWorkshop', subject: {}, recorded: false };
  return { ...systemActor(tenantId), kind: 'participant', workshopId, operation };
}
