import type { VoteValue } from '@sextant/maturity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person's reply in one round. In an anonymous workshop the value goes when the question is closed. */
@Entity('vote')
export class Vote {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  ballotId!: string;

  @PrimaryColumn('smallint')
  round!: number;

  @PrimaryColumn('uuid')
  workshopParticipantId!: string;

  @Column('jsonb', { nullable: true })
  value!: VoteValue | null;

  @Column('integer')
  revision!: number;

  /** The facilitator or a scribe wrote it down for somebody without a phone. */
  @Column('boolean', { default: false })
  isRecorded!: boolean;

  /** The attempt that wrote this revision, so that a retry finds itself. */
  @Column('uuid')
  operationId!: string;
}
