import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one respondent said about one item, sealed under the wave's key. */
@Entity('answer')
export class Answer {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  respondentId!: string;

  @PrimaryColumn('text')
  item!: string;

  @Column('integer')
  revision!: number;

  /** The attempt to save that left the answer like this: sent again, it is known. */
  @Column('uuid')
  operationId!: string;

  @Column('bytea')
  content!: Buffer;
}
