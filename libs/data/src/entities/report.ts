import type { Locale, ReportKind, ReportStatus } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A document made by a job, from a result or of a workshop; `about` makes the second request find the first. */
@Entity('report')
export class Report extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  resultId!: string;

  @Column('text')
  about!: string;

  @Column('text')
  kind!: ReportKind;

  /** The workshop that minutes are of. */
  @Column('uuid', { nullable: true })
  workshopId!: string | null;

  @Column('text')
  locale!: Locale;

  /** What it is about, as it was called when it was requested. */
  @Column('text')
  title!: string;

  @Column('text')
  status!: ReportStatus;

  @Column('smallint', { default: 0 })
  progress!: number;

  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('text', { nullable: true })
  fileKey!: string | null;

  @Column('text', { nullable: true })
  fileChecksum!: string | null;

  @Column('integer', { nullable: true })
  fileSize!: number | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  heartbeatAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
