import type { MailKind, MailStatus } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A mail on its way. Its text is composed when it is sent, so no link rests in the database. */
@Entity('mail')
export class Mail extends TenantRow {
  @Column('text')
  kind!: MailKind;

  @Column('uuid')
  subjectId!: string;

  @Column('text')
  recipient!: string;

  /** Mails that were queued together: a wave's, or one of its own. */
  @Column('uuid', { default: () => 'gen_random_uuid()' })
  batchId!: string;

  @Column('text')
  status!: MailStatus;

  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  deliverAfter!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Since when somebody has been sending it; of one that was tried before, the last time. */
  @Column('timestamptz', { nullable: true })
  claimedAt!: Date | null;

  /** Since when it has been tried. */
  @Column('timestamptz', { nullable: true })
  triedSince!: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
