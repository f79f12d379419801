import type { Point } from '@sextant/maturity';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A destination that somebody answers for with name, date and reason; stands beside the computed one. */
@Entity('destination_override')
export class DestinationOverride extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  engagementId!: string;

  @Column('uuid')
  instrumentId!: string;

  @Column('jsonb')
  point!: Point;

  @Column('text')
  name!: string;

  @Column('date')
  decidedOn!: string;

  @Column('text')
  reason!: string;

  /** The role in which it was decided, as the instrument names it. */
  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
