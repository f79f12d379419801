import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A stakeholder invited to a wave, with function, unit and level frozen at the invitation. */
@Entity('participant')
export class Participant extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  waveId!: string;

  @Column('uuid')
  stakeholderId!: string;

  @Column('text')
  function!: string;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('text', { default: '' })
  level!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('integer', { default: 0 })
  rotation!: number;

  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  codeExpiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Column('date', { nullable: true })
  submittedOn!: string | null;

  /** Came in from a device where a member of the firm had signed in: no person of an anonymous wave. */
  @Column('boolean', { default: false })
  onMemberDevice!: boolean;

  /** Whether they are in the result: noted after closing, of whoever had saved a level, handed in or not. */
  @Column('boolean', { default: false })
  isInResult!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
