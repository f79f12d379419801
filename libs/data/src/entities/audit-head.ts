import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a tenant's audit chain; its row lock orders the entries. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @Column('bigint')
  sequence!: string;

  @Column('bytea')
  hash!: Buffer;
}
