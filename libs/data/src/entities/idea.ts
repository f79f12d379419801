import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** Something that somebody wrote; whose it was is not kept. */
@Entity('idea')
export class Idea extends TenantRow {
  @Column('uuid')
  ballotId!: string;

  @Column('smallint')
  round!: number;

  @Column('text')
  text!: string;

  /** The group it was put into; empty for none. */
  @Column('text', { default: '' })
  heading!: string;
}
