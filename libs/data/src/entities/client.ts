import type { ContextProfile } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** An organisation that the firm advises. */
@Entity('client')
export class Client extends TenantRow {
  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  sector!: string;

  @Column('text', { default: '' })
  country!: string;

  @Column('jsonb', { default: {} })
  contextProfile!: ContextProfile;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
