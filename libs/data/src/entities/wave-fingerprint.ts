import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sums over the answers of a protected wave's groups, under a key of the wave: told when they come a second time. */
@Entity('wave_fingerprint')
export class WaveFingerprint {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  waveId!: string;

  /** The key is derived from it and from the secret outside the database. */
  @Column('bytea')
  salt!: Buffer;

  @Column('jsonb')
  sets!: unknown[];

  /** People by declared group, for waves whose people cannot be told apart. */
  @Column('jsonb')
  sizes!: Record<string, unknown>;
}
