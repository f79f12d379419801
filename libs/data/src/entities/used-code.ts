import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that has let somebody in and does so no more. The mark is keyed: without the key it leads to nobody. */
@Entity('used_code')
export class UsedCode {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('bytea')
  mark!: Buffer;

  @Column('uuid')
  waveId!: string;
}
