import type { ContextAnswers } from '@sextant/maturity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The context questionnaire of an instrument, answered for one engagement. */
@Entity('engagement_context')
export class EngagementContext {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  engagementId!: string;

  @PrimaryColumn('uuid')
  instrumentId!: string;

  @Column('uuid')
  clientId!: string;

  @Column('jsonb')
  answers!: ContextAnswers;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  answeredAt!: Date;
}
