import type { DecisionKind } from '@sextant/contracts';
import type { Point } from '@sextant/maturity';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** What was agreed, or dissented from, with reason, name and date. Never changed; a newer one follows it. */
@Entity('decision')
export class Decision extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  engagementId!: string;

  @Column('uuid', { nullable: true })
  resultId!: string | null;

  @Column('uuid', { nullable: true })
  workshopId!: string | null;

  @Column('uuid', { nullable: true })
  ballotId!: string | null;

  @Column('text')
  kind!: DecisionKind;

  @Column('text')
  statement!: string;

  /** The target on the plane, percent of range by axis. */
  @Column('jsonb', { nullable: true })
  point!: Point | null;

  @Column('text', { nullable: true })
  item!: string | null;

  @Column('smallint', { nullable: true })
  level!: number | null;

  @Column('text')
  reason!: string;

  @Column('text')
  name!: string;

  @Column('date')
  decidedOn!: string;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
