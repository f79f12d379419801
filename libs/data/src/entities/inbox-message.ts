import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that the development inbox took instead of a mail server; it keeps the mail's id. */
@Entity('inbox_message')
export class InboxMessage {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

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
