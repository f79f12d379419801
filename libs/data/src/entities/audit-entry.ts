import type { ActorKind, AuditOutcome, AuditSubject } from '@sextant/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One mutation or denial, chained to the one before by an HMAC. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('bigint')
  sequence!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actorKind!: ActorKind;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  outcome!: AuditOutcome;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('jsonb', { default: {} })
  subject!: AuditSubject;

  @Column('bytea')
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
