import type { StoredResult } from '@sextant/maturity';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** The frozen outcome of a scored wave. */
@Entity('result')
export class Result extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  waveId!: string;

  /** Always 1; only results made before they were for good can have another. */
  @Column('integer', { default: 1 })
  number!: number;

  @Column('text')
  scoringVersion!: string;

  @Column('bigint')
  seed!: string;

  @Column('jsonb')
  document!: StoredResult;

  @Column('text')
  checksum!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
