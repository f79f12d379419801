import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** One piece of consulting work for a client. */
@Entity('engagement')
export class Engagement extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('text')
  name!: string;

  @Column('date')
  startsOn!: string;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
