import type { InstrumentVersionStatus } from '@sextant/contracts';
import type { Instrument } from '@sextant/maturity';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** One version of an instrument. Published means immutable. */
@Entity('instrument_version')
export class InstrumentVersion extends TenantRow {
  @Column('uuid')
  instrumentId!: string;

  @Column('text')
  version!: string;

  @Column('text')
  status!: InstrumentVersionStatus;

  @Column('text')
  source!: string;

  @Column('jsonb')
  document!: Instrument;

  @Column('text')
  checksum!: string;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}
