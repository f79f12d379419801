import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** An instrument applied in an engagement, over one or more waves. */
@Entity('assessment')
export class Assessment extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  engagementId!: string;

  @Column('uuid')
  instrumentId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
