import type { ConfidentialityMode, Locale, WorkshopFrame, WorkshopStatus } from '@sextant/contracts';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** A live session about a result. Its row says where the room is; whoever moves the room locks it. */
@Entity('workshop')
export class Workshop extends TenantRow {
  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  engagementId!: string;

  @Column('uuid')
  resultId!: string;

  @Column('uuid', { nullable: true })
  predecessorId!: string | null;

  @Column('text')
  name!: string;

  /** The language of the room: of its agenda, questions and minutes. */
  @Column('text')
  locale!: Locale;

  @Column('text')
  confidentialityMode!: ConfidentialityMode;

  @Column('smallint')
  minimumGroup!: number;

  /** What the screens draw with, from the instrument and in the room's language: scale, plane, functions, context. */
  @Column('jsonb')
  frame!: WorkshopFrame;

  @Column('text')
  status!: WorkshopStatus;

  /** Rises with every change of what the room sees, so that no screen goes back. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('integer', { default: 0 })
  codeRotation!: number;

  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;

  @Column('boolean', { default: true })
  isDoorOpen!: boolean;

  @Column('timestamptz', { nullable: true })
  timerEndsAt!: Date | null;

  /** Seconds left on a paused timer. */
  @Column('integer', { nullable: true })
  timerLeft!: number | null;

  @Column('uuid', { nullable: true })
  shownBallotId!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
