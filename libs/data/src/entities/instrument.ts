import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A questionnaire with its scoring; what counts are its versions. */
@Entity('instrument')
export class Instrument extends TenantRow {
  @Column('text')
  key!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
