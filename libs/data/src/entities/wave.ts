import type { BreakdownKey, ConfidentialityMode, FunctionWeights, WaveStatus } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** One round of answering. Closing it freezes its answers. */
@Entity('wave')
export class Wave extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  instrumentVersionId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  name!: string;

  @Column('text')
  status!: WaveStatus;

  @Column('text')
  confidentialityMode!: ConfidentialityMode;

  @Column('smallint')
  minimumGroup!: number;

  @Column('text', { array: true, default: '{function}' })
  breakdowns!: BreakdownKey[];

  @Column('jsonb', { default: {} })
  functionWeights!: FunctionWeights;

  @Column('date', { nullable: true })
  horizonOn!: string | null;

  @Column('timestamptz', { nullable: true })
  inviteOn!: Date | null;

  @Column('timestamptz', { nullable: true })
  closesOn!: Date | null;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  scoredAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** What was imported, so that the same file is not imported twice; null for a wave that was answered here. */
  @Column('text', { nullable: true })
  importChecksum!: string | null;

  /** Hand-ins as last counted for a protected wave, and when; shown in fives. */
  @Column('integer', { nullable: true })
  countedResponses!: number | null;

  @Column('timestamptz', { nullable: true })
  countedAt!: Date | null;
}
