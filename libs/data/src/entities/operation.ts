import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mutation that a member's client gave an id to, so that sending it again does nothing and gets the same reply. */
@Entity('operation')
export class Operation {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  memberId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Keyed hash of what was asked for: an id stands for one request. */
  @Column('bytea')
  fingerprint!: Buffer;

  /** Sealed: it may hold names, or a code that is shown once. */
  @Column('bytea', { nullable: true })
  reply!: Buffer | null;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Date;
}
