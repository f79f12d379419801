import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's part in an engagement's team. */
@Entity('engagement_member')
export class EngagementMember {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  engagementId!: string;

  @PrimaryColumn('uuid')
  memberId!: string;

  @Column('boolean', { default: false })
  isLead!: boolean;
}
