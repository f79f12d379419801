import { Column, Entity } from 'typeorm';

import type { MailKind } from './statuses.js';
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

  @Column('text')
  status!: 'queued' | 'held' | 'sent' | 'failed';

  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  deliverAfter!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
