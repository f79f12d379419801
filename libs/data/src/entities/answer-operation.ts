import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One attempt to save an answer and the reply it got, so that a retry gets the same reply. */
@Entity('answer_operation')
export class AnswerOperation {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  respondentId!: string;

  @Column('text')
  item!: string;

  @Column('integer')
  baseRevision!: number;

  @Column('jsonb')
  value!: Record<string, unknown>;

  @Column('jsonb')
  reply!: Record<string, unknown>;
}
