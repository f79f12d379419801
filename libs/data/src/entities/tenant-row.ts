import { PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What every tenant-owned row with an id of its own has. Row-level security reads `tenantId`. */
export abstract class TenantRow {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryGeneratedColumn('uuid')
  id!: string;
}
