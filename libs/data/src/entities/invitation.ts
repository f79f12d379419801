import type { Role } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** An offer to become a member, taken up once through a mailed link. */
@Entity('invitation')
export class Invitation extends TenantRow {
  @Column('text')
  email!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { array: true, default: '{}' })
  clientIds!: string[];

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid', { nullable: true })
  invitedBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
