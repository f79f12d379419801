import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Current and desired level for one item, or does not apply (NA) or do not know (DK). */
@Entity('answer')
export class Answer {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  respondentId!: string;

  @PrimaryColumn('text')
  item!: string;

  @Column('uuid')
  waveId!: string;

  @Column('text', { nullable: true })
  current!: string | null;

  @Column('text', { nullable: true })
  desired!: string | null;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('text', { nullable: true })
  confidence!: 'low' | 'medium' | 'high' | null;

  @Column('integer')
  revision!: number;
}
