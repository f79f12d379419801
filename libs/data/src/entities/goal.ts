import type { GoalStatus } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** What the client wants to reach: whose it is, the figure that shows it, where that stands today, and by when. */
@Entity('goal')
export class Goal extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  engagementId!: string;

  @Column('uuid', { nullable: true })
  workshopId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  owner!: string;

  @Column('text')
  figure!: string;

  @Column('text')
  baseline!: string;

  @Column('text', { default: '' })
  aim!: string;

  @Column('date')
  dueOn!: string;

  @Column('text', { default: 'open' })
  status!: GoalStatus;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
