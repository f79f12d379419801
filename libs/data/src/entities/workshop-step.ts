import type { StepStatus } from '@sextant/contracts';
import type { StepContent } from '@sextant/maturity';
import { Column, Entity } from 'typeorm';

import { TenantRow } from './tenant-row.js';

/** One point of a workshop's agenda. */
@Entity('workshop_step')
export class WorkshopStep extends TenantRow {
  @Column('uuid')
  workshopId!: string;

  @Column('integer')
  place!: number;

  /** The instrument's name for it, or `own`. */
  @Column('text')
  key!: string;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  what!: string;

  @Column('text', { default: '' })
  output!: string;

  @Column('integer')
  minutes!: number;

  @Column('text', { default: 'ahead' })
  status!: StepStatus;

  @Column('text', { default: '' })
  note!: string;

  /** What the result or the instrument has to say at it: a recommendation, a playbook, what stayed open. */
  @Column('jsonb', { nullable: true })
  content!: StepContent | null;
}
