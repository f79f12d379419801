import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key that a wave's answers are sealed with, wrapped by one that is not in the database. */
@Entity('wave_key')
export class WaveKey {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  waveId!: string;

  @Column('bytea')
  wrapped!: Buffer;
}
