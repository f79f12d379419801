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

  /** The point dropped on the plane, sealed. */
  @Column('bytea', { nullable: true })
  statedPoint!: Buffer | null;

  /** Handed in. Of an anonymous wave only as long as the draft is not cut loose from its link. */
  @Column('date', { nullable: true })
  submittedOn!: string | null;

  /** The name in an imported file; kept in named waves only. */
  @Column('text', { nullable: true })
  knownAs!: string | null;
}
