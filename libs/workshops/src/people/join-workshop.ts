import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type Actor, type WorkshopFrame } from '@sextant/contracts';
import { SystemDb, TenantDb, Workshop, WorkshopParticipant, type ConfidentialityMode, type Tx } from '@sextant/data';
import { AttemptThrottle, networkOf } from '@sextant/identity';
import { Keys } from '@sextant/platform';

import { RoomCounts } from '../room/room-counts.js';
import { JoinCodes } from './join-codes.js';
import { hashParticipantToken, newParticipantToken } from './participant-token.js';

/** Attempts from one network before waiting starts: a whole room shares one. Those that succeed are not counted. */
const FREE_PER_NETWORK = 3_000;

/** What the joining page tells before anybody is in: what this is, and what becomes of a vote. */
export interface WorkshopDoor {
  readonly name: string;
  readonly organisation: string;
  readonly locale: string;
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  readonly functions: WorkshopFrame['functions'];
}

/** What somebody says of themselves; all of it may stay unsaid. */
export interface JoinRequest {
  readonly code: string;
  readonly name?: string;
  readonly function?: string;
  readonly asObserver?: boolean;
}

interface Found {
  readonly tenantId: string;
  readonly id: string;
}

/** The way into a room without an account. Wrong and ended codes, and closed doors, all get the same answer: CODE_NOT_VALID. */
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
    const { tenantId, id } = await this.find(code, address);
    return this.db.run(systemActor(tenantId), async (tx) => {
      const workshop = await tx.get(Workshop, id);
      const { organisation, functions } = workshop.frame as unknown as WorkshopFrame;
      const { name, locale, confidentialityMode, minimumGroup } = workshop;
      return { name, organisation, locale, confidentialityMode, minimumGroup, functions };
    });
  }

  /** The token to carry in the cookie. Whoever comes with the token of a place in the same room keeps that place. */
  async join(request: JoinRequest, address: string, known: string | null): Promise<string> {
    const { tenantId, id } = await this.find(request.code, address);
    return this.db.run(joining(tenantId, id), async (tx) => {
      // Ending the workshop takes this row alone, so nobody comes in behind it.
      const [workshop] = await tx.query<Pick<Workshop, 'id' | 'clientId' | 'frame' | 'confidentialityMode'>>(
        `SELECT id, client_id AS "clientId", frame, confidentiality_mode AS "confidentialityMode"
           FROM workshop WHERE id = $1 AND status <> 'ended' AND is_door_open FOR SHARE`,
        [id],
      );
      if (!workshop) throw new DomainError('CODE_NOT_VALID');
      if (known !== null && (await this.isInside(tx, id, known))) return known;
      const token = newParticipantToken();
      const functions = (workshop.frame as unknown as WorkshopFrame).functions;
      await tx.insert(WorkshopParticipant, {
        clientId: workshop.clientId,
        workshopId: id,
        role: request.asObserver ? 'observer' : 'participant',
        name: workshop.confidentialityMode === 'anonymous' ? '' : (request.name?.trim() ?? ''),
        function: functions.some(({ key }) => key === request.function) ? request.function! : null,
        tokenHash: hashParticipantToken(token),
      });
      tx.afterCommit(() => this.counts.touched(tenantId, id));
      return token;
    });
  }

  private async isInside(tx: Tx, workshopId: string, token: string): Promise<boolean> {
    return tx.repo(WorkshopParticipant).existsBy({ workshopId, tokenHash: hashParticipantToken(token) });
  }

  private async find(typed: string, address: string): Promise<Found> {
    // Hashed under a key: no address of a person rests in the database.
    const key = this.keys.hash('link', `room|${networkOf(address)}`).toString('base64url');
    const network = { key, free: FREE_PER_NETWORK };
    await this.throttle.claim([network]);
    const code = this.codes.read(typed) ?? '';
    const [found] = await this.system.run((tx) =>
      tx.query<Found>(
        `SELECT tenant_id AS "tenantId", id FROM workshop WHERE code_hash = $1 AND status <> 'ended' AND is_door_open`,
        [this.codes.hashOf(code)],
      ),
    );
    if (!found) throw new DomainError('CODE_NOT_VALID');
    await this.throttle.settle([], [network]);
    return found;
  }
}

/** Somebody on the way in: the audit trail learns that somebody joined, not who. */
function joining(tenantId: string, workshopId: string): Actor {
  const operation = { name: 'joinWorkshop', subject: {}, recorded: false };
  return { ...systemActor(tenantId), kind: 'participant', workshopId, operation };
}
