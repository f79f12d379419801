import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An executive who may look at one client. */
@Entity('client_viewer')
export class ClientViewer {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  clientId!: string;

  @PrimaryColumn('uuid')
  memberId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
