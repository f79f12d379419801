import type { RoundTally } from '@sextant/maturity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One round of votes on a ballot; frozen when it is revealed. */
@Entity('ballot_round')
export class BallotRound {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  ballotId!: string;

  @PrimaryColumn('smallint')
  number!: number;

  @Column('timestamptz', { default: () => 'now()' })
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  revealedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  tally!: RoundTally | null;
}
