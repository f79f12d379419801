import type { JobPayload } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A job that was given up, with its reason, until somebody retries it. */
@Entity('failed_job')
export class FailedJob extends TenantRow {
  @Column('text')
  job!: string;

  @Column('text')
  workId!: string;

  @Column('jsonb')
  payload!: JobPayload;

  @Column('text')
  reason!: string;

  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { default: () => 'now()' })
  failedAt!: Date;

  @Column('timestamptz', { nullable: true })
  retriedAt!: Date | null;
}
