import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** What a workshop left open, for the next one to start from. */
@Entity('open_point')
export class OpenPoint extends TenantRow {
  @Column('uuid')
  workshopId!: string;

  @Column('uuid', { nullable: true })
  ballotId!: string | null;

  @Column('text')
  text!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
