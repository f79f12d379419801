import { InputType, OmitType, PartialType, PickType } from '@nestjs/graphql';
import {
  BALLOT_KINDS,
  CONFIDENTIALITY_MODES,
  LOCALES,
  STATES,
  type BallotKind,
  type ConfidentialityMode,
  type Locale,
  type State,
} from '@sextant/contracts';
import {
  documentOf,
  Id,
  OneOf,
  OptionalId,
  OptionalListOf,
  OptionalOneOf,
  OptionalText,
  OptionalWhole,
  Text,
  Value,
  Whole,
  Word,
} from '@sextant/platform/api';

/** A workshop about a result. */
@InputType()
export class CreateWorkshopInput {
  @Id()
  readonly resultId!: string;

  @Text(200)
  readonly name!: string;

  @Word(LOCALES, { description: 'The language of the room: en or de.' })
  readonly locale!: Locale;

  @OneOf(CONFIDENTIALITY_MODES, { description: 'Changes only until somebody is in the room.' })
  readonly confidentialityMode!: ConfidentialityMode;

  @OptionalWhole({ description: "The firm's or the mode's usual one; changes only until somebody is in the room." })
  readonly minimumGroup?: number;

  @OptionalId({ description: 'An ended workshop of the client, to start from its open points.' })
  readonly predecessorId?: string;
}

/** Another set-up of a workshop; what is left out stays. */
@InputType()
export class UpdateWorkshopInput extends PartialType(
  PickType(CreateWorkshopInput, ['name', 'confidentialityMode', 'minimumGroup']),
) {
  @Id()
  readonly workshopId!: string;
}

/** A step of one's own. */
@InputType()
export class AddStepInput {
  @Id()
  readonly workshopId!: string;

  @Text(200)
  readonly title!: string;

  @OptionalText(2_000)
  readonly what?: string;

  @Whole({ from: 1, to: 480 })
  readonly minutes!: number;
}

/** A step as it is arranged: where it stands in the list is where it will be. */
@InputType()
export class ArrangedStepInput extends PartialType(OmitType(AddStepInput, ['workshopId'])) {
  @Id()
  readonly stepId!: string;
}

/** One of the things to choose from. */
@InputType()
export class BallotOptionInput {
  @Text(60)
  readonly key!: string;

  @Text(300)
  readonly label!: string;
}

/** The words of a question. */
@InputType({ isAbstract: true })
class BallotWordsInput {
  @OptionalText(500, { description: "An item's own words if it names one." })
  readonly question?: string;

  @OptionalText(100, { description: 'LEVEL: the item of the instrument; its levels are the options.' })
  readonly item?: string;

  @OptionalOneOf(STATES, { description: 'POINT: which point is asked for.' })
  readonly state?: State;

  @OptionalListOf(BallotOptionInput, 20, { description: 'CHOICE, DOTS, RANKING, and LEVEL without an item.' })
  readonly options?: BallotOptionInput[];

  @OptionalWhole({ from: 1, to: 20, description: 'DOTS: how many each person gives away.' })
  readonly dots?: number;
}

/** A question of one's own. */
@InputType()
export class AddBallotInput extends BallotWordsInput {
  @Id()
  readonly stepId!: string;

  @OneOf(BALLOT_KINDS)
  readonly kind!: BallotKind;
}

/** New words for a question that has not been put. */
@InputType()
export class UpdateBallotInput extends BallotWordsInput {
  @Id()
  readonly ballotId!: string;
}

/** One attempt to vote. */
@InputType()
export class VoteInput {
  @Id()
  readonly ballotId!: string;

  @Whole({ from: 1 })
  readonly round!: number;

  @Id({ description: 'A UUID made for this change, kept for every repetition of it.' })
  readonly operationId!: string;

  @Whole({ from: 0, description: 'The revision that the change starts from; 0 for the first vote.' })
  readonly baseRevision!: number;

  @Value(documentOf('VoteValue'))
  readonly value!: unknown;
}
