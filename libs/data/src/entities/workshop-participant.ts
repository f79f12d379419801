import type { WorkshopRole } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** Somebody in the room, with or without a phone of their own. */
@Entity('workshop_participant')
export class WorkshopParticipant extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  workshopId!: string;

  @Column('text')
  role!: WorkshopRole;

  /** Empty in an anonymous workshop. */
  @Column('text', { default: '' })
  name!: string;

  @Column('text', { nullable: true })
  function!: string | null;

  /** Null for whoever has no phone: a scribe votes for them. */
  @Column('bytea', { nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt!: Date;

  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}
