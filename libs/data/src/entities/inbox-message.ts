import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A mail that the development inbox took instead of a mail server. */
@Entity('inbox_message')
export class InboxMessage extends TenantRow {
  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  textBody!: string;

  @Column('text')
  htmlBody!: string;

  @Column('timestamptz', { default: () => 'now()' })
  receivedAt!: Date;
}
