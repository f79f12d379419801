import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** Whoever stands behind one set of answers. Only a named wave links it to a participant in the clear. */
@Entity('respondent')
export class Respondent extends TenantRow {
  @Column('uuid')
  waveId!: string;

  @Column('bytea', { nullable: true })
  draftKey!: Buffer | null;

  @Column('uuid', { nullable: true })
  participantId!: string | null;

  @Column('bytea', { nullable: true })
  sealedLink!: Buffer | null;

  @Column('text')
  function!: string;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('text', { default: '' })
  level!: string;

  @Column('jsonb', { nullable: true })
  statedPoint!: { x: number; y: number } | null;

  @Column('date', { nullable: true })
  submittedOn!: string | null;

  /** The name in an imported file; kept in named waves only. */
  @Column('text', { nullable: true })
  knownAs!: string | null;
}
