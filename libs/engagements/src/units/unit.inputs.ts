import { InputType, OmitType, PartialType } from '@nestjs/graphql';
import { ClearableId, Id, Text } from '@sextant/platform/api';

/** A new unit; without a parent it stands at the top. */
@InputType()
export class CreateUnitInput {
  @Id()
  readonly clientId!: string;

  @ClearableId()
  readonly parentId?: string | null;

  @Text(200)
  readonly name!: string;
}

/** A change of a unit; what is left out stays, and a null parent moves it to the top. */
@InputType()
export class UpdateUnitInput extends PartialType(OmitType(CreateUnitInput, ['clientId'])) {
  @Id()
  readonly unitId!: string;
}
