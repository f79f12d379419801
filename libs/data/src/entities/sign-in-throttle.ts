import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one account or address, counted before any password is hashed. */
@Entity('sign_in_throttle')
export class SignInThrottle {
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  failures!: number;

  @Column('timestamptz')
  windowStartedAt!: Date;

  @Column('timestamptz', { nullable: true })
  blockedUntil!: Date | null;
}
