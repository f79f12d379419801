import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was erased. The hash is keyed: it recognises a person who comes back with a restored backup, and names nobody. */
@Entity('erasure')
export class Erasure {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('bytea')
  personHash!: Buffer;

  @Column('date')
  erasedOn!: string;
}
