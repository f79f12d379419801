import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** The right to one seat in an anonymous room: taken once, on one device. Whoever was handed it is not known here. */
@Entity('workshop_ticket')
export class WorkshopTicket extends TenantRow {
  @Column('uuid')
  workshopId!: string;

  @Column('bytea')
  codeHash!: Buffer;

  /** The device that took it, which may come back with it. */
  @Column('bytea', { nullable: true })
  deviceHash!: Buffer | null;

  @Column('uuid', { nullable: true })
  workshopParticipantId!: string | null;
}
