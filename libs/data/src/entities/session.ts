import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A signed-in browser. Only the hash of its token is kept. */
@Entity('session')
export class Session extends TenantRow {
  @Column('uuid')
  memberId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text', { default: '' })
  userAgent!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
