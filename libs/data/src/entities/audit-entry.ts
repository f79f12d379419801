import type { Actor } from '@sextant/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { AuditOutcome } from './statuses.js';

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
  actorKind!: Actor['kind'];

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  outcome!: AuditOutcome;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('jsonb', { default: {} })
  subject!: Record<string, string>;

  @Column('bytea')
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
