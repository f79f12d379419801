import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who can sign in; belongs to the installation and reaches tenants through members. */
@Entity('user_account')
export class UserAccount {
  @PrimaryGeneratedColumn('uuid')
  readonly id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
