import type { LogoType } from '@sextant/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A consulting firm: the unit of isolation. */
@Entity('tenant')
export class Tenant {
  @PrimaryGeneratedColumn('uuid')
  readonly tenantId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  address!: string;

  @Column('text', { default: '#1f4e79' })
  brandColour!: string;

  @Column('bytea', { nullable: true, select: false })
  logo!: Buffer | null;

  @Column('text', { nullable: true })
  logoType!: LogoType | null;

  @Column('smallint', { default: 5 })
  defaultMinimumGroup!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
