import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A person of the client, with a function, a level and a unit. */
@Entity('stakeholder')
export class Stakeholder extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { default: '' })
  function!: string;

  @Column('text', { default: '' })
  level!: string;

  @Column('text', { default: 'en' })
  locale!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  /** Nothing about them is left but that a result counts them. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
