import type { ActivityStatus } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** Something that somebody will do, on its own or for a goal. */
@Entity('activity')
export class Activity extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  engagementId!: string;

  @Column('uuid', { nullable: true })
  goalId!: string | null;

  @Column('uuid', { nullable: true })
  workshopId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  owner!: string;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text', { default: 'open' })
  status!: ActivityStatus;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
