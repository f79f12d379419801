import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A part of a client organisation; units form a tree. */
@Entity('unit')
export class Unit extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
