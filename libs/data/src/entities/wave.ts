import { Column, Entity } from 'typeorm';

import type { ConfidentialityMode, WaveStatus } from './statuses.js';
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
  breakdowns!: string[];

  @Column('jsonb', { default: {} })
  functionWeights!: Record<string, number>;

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

  /** Number of the result that the present answers lead to; a corrected import raises it. */
  @Column('integer', { default: 1 })
  resultNumber!: number;

  /** What was imported, so that the same file is not imported twice; null for a wave that was answered here. */
  @Column('text', { nullable: true })
  importChecksum!: string | null;

  /** The number of responses last shown of an anonymous open wave, and when it was counted. */
  @Column('integer', { nullable: true })
  countedResponses!: number | null;

  @Column('timestamptz', { nullable: true })
  countedAt!: Date | null;

  /** What was last told about an open wave's coverage, and when. */
  @Column('jsonb', { nullable: true })
  coverage!: Record<string, unknown> | null;

  @Column('timestamptz', { nullable: true })
  coverageAt!: Date | null;
}
