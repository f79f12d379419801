import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A consulting firm and how it presents itself. */
@ObjectType('Tenant')
export class TenantModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly address!: string;

  @Field({ description: 'As `#rrggbb`.' })
  readonly brandColour!: string;

  @Field(() => String, { nullable: true, description: 'A `data:` address of a PNG image.' })
  readonly logo!: string | null;

  @Field(() => Int)
  readonly defaultMinimumGroup!: number;
}
