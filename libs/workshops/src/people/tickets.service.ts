import { Injectable } from '@nestjs/common';
import { type Actor, wrongField } from '@sextant/contracts';
import { TenantDb, WorkshopTicket, type Tx } from '@sextant/data';
import { IsNull } from 'typeorm';

import { RoomNews } from '../room/room-news.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';
import { JoinCodes } from './join-codes.js';

/** A ticket that nobody took yet, as it is printed. */
export interface FreeTicket {
  readonly id: string;
  readonly code: string;
  readonly address: string;
}

/** The seats of a workshop. Which tickets were taken is not told, only how many: it would say who came when. */
export interface Seats {
  readonly issued: number;
  readonly taken: number;
  readonly free: FreeTicket[];
}

/** More do not fit into a room. */
const MOST_SEATS = 500;

/** Tickets of anonymous workshops. Their codes are derived when needed, never stored. */
@Injectable()
export class TicketsService {
  constructor(
    private readonly db: TenantDb,
    private readonly codes: JoinCodes,
    private readonly news: RoomNews,
  ) {}

  /** Makes tickets until there are so many, so that asking twice makes none twice. INVALID_INPUT but in an anonymous workshop. */
  issue(actor: Actor, workshopId: string, seats: number): Promise<Seats> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      if (workshop.confidentialityMode !== 'anonymous') throw wrongField('workshopId', 'anonymousOnly');
      if (seats < 1 || seats > MOST_SEATS) throw wrongField('seats', 'range', { least: 1, most: MOST_SEATS });
      const issued = await tx.repo(WorkshopTicket).countBy({ workshopId });
      const ids = await tx.query<{ id: string }>('SELECT gen_random_uuid() AS id FROM generate_series(1, $1)', [
        Math.max(0, seats - issued),
      ]);
      const { tenantId } = workshop;
      const hashes = ids.map(({ id }) => this.codes.hashOf(this.codes.seatCodeOf({ tenantId, id })));
      await tx.query(
        `INSERT INTO workshop_ticket (tenant_id, workshop_id, id, code_hash)
         SELECT $1, $2, id, code_hash FROM unnest($3::uuid[], $4::bytea[]) AS made (id, code_hash)`,
        [tenantId, workshopId, ids.map(({ id }) => id), hashes],
      );
      await this.news.changed(tx, workshop);
      return this.seatsOf(tx, workshopId);
    });
  }

  /** The seats of a workshop that the actor was seen to run. */
  async seatsOf(tx: Tx, workshopId: string): Promise<Seats> {
    const issued = await tx.repo(WorkshopTicket).countBy({ workshopId });
    const free = await tx.repo(WorkshopTicket).find({
      where: { workshopId, workshopParticipantId: IsNull() },
      order: { id: 'ASC' },
    });
    return {
      issued,
      taken: issued - free.length,
      free: free.map((ticket) => {
        const code = this.codes.seatCodeOf(ticket);
        return { id: ticket.id, code, address: this.codes.addressOf(code) };
      }),
    };
  }
}
