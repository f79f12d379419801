import type { BallotKind, BallotStatus, State } from '@sextant/contracts';
import type { BallotOption, Measured } from '@sextant/maturity';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A question put to the room. Votes share its row's lock; revealing takes it alone. */
@Entity('ballot')
export class Ballot extends TenantRow {
  @Column('uuid')
  workshopId!: string;

  @Column('uuid')
  stepId!: string;

  @Column('integer')
  place!: number;

  @Column('text')
  kind!: BallotKind;

  @Column('text')
  question!: string;

  @Column('text', { nullable: true })
  item!: string | null;

  @Column('text', { nullable: true })
  state!: State | null;

  @Column('jsonb', { default: [] })
  options!: BallotOption[];

  /** How many dots each person may give away. */
  @Column('smallint', { nullable: true })
  dots!: number | null;

  /** What the wave measured, shown once the room has voted. */
  @Column('jsonb', { nullable: true })
  measured!: Measured | null;

  @Column('text', { default: 'waiting' })
  status!: BallotStatus;

  /** The round under way or last revealed; 0 before the first. */
  @Column('smallint', { default: 0 })
  round!: number;

  /** In an anonymous workshop: from then on it is not put again, and its votes are gone. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
