import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CONFIDENTIALITY_MODES, SAVE_STATUSES, type ConfidentialityMode, type SaveStatus } from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';

@ObjectType('StoredAnswer')
export class StoredAnswerModel {
  @Field()
  readonly item!: string;

  @Field(() => String, { nullable: true, description: 'A level in digits, NA, DK, or null.' })
  readonly current!: string | null;

  @Field(() => String, { nullable: true })
  readonly desired!: string | null;

  @Field(() => String, { nullable: true })
  readonly comment!: string | null;

  @Field(() => String, { nullable: true })
  readonly confidence!: string | null;

  @Field(() => Int, { description: '0 if nothing is stored yet.' })
  readonly revision!: number;
}

/** The reply to one operation. It comes after the commit; a retry gets the same as long as no other has replaced the answer. */
@ObjectType('SavedAnswer')
export class SavedAnswerModel {
  @Field(() => ID)
  readonly operationId!: string;

  @Field()
  readonly item!: string;

  @Field(() => enumOf(SAVE_STATUSES))
  readonly status!: SaveStatus;

  @Field(() => Int, { description: 'The revision stored now.' })
  readonly revision!: number;

  @Field(() => StoredAnswerModel, { nullable: true, description: 'On a conflict: what is stored.' })
  readonly answer!: StoredAnswerModel | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  readonly code!: string | null;
}

@ObjectType('AnswerLevel')
export class AnswerLevelModel {
  @Field(() => Int)
  readonly level!: number;

  @Field()
  readonly text!: string;
}

@ObjectType('OfferedAnswer')
export class OfferedAnswerModel {
  @Field({ description: 'NA or DK.' })
  readonly rating!: string;

  @Field(() => String, { nullable: true, description: 'What the instrument calls it.' })
  readonly label!: string | null;
}

@ObjectType('AskedItem')
export class AskedItemModel {
  @Field()
  readonly key!: string;

  @Field()
  readonly dimension!: string;

  @Field()
  readonly text!: string;

  @Field(() => String, { nullable: true })
  readonly evidence!: string | null;

  @Field(() => [AnswerLevelModel])
  readonly levels!: AnswerLevelModel[];
}

@ObjectType('AskedDimension')
export class AskedDimensionModel {
  @Field()
  readonly key!: string;

  @Field()
  readonly label!: string;

  @Field(() => String, { nullable: true })
  readonly asks!: string | null;
}

@ObjectType('PlaneAxis')
export class PlaneAxisModel {
  @Field()
  readonly key!: string;

  @Field()
  readonly label!: string;

  @Field()
  readonly lowLabel!: string;

  @Field()
  readonly highLabel!: string;
}

@ObjectType('QuestionnairePlane')
export class QuestionnairePlaneModel {
  @Field(() => PlaneAxisModel)
  readonly x!: PlaneAxisModel;

  @Field(() => PlaneAxisModel)
  readonly y!: PlaneAxisModel;
}

@ObjectType('DesiredPoint')
export class DesiredPointModel {
  @Field(() => Float)
  readonly x!: number;

  @Field(() => Float)
  readonly y!: number;
}

@ObjectType('PersonsOfPromise')
export class PersonsOfPromiseModel {
  @Field(() => Int, { description: 'Distinct persons invited; addresses of one mailbox count once.' })
  readonly counted!: number;

  @Field(() => Int)
  readonly needed!: number;
}

/** What a stakeholder is asked, promised, and has said so far. */
@ObjectType('Questionnaire')
export class QuestionnaireModel {
  @Field()
  readonly firm!: string;

  @Field()
  readonly brandColour!: string;

  @Field(() => String, { nullable: true, description: 'A PNG as a data address.' })
  readonly logo!: string | null;

  @Field()
  readonly client!: string;

  @Field(() => ID)
  readonly waveId!: string;

  @Field()
  readonly waveName!: string;

  @Field()
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly subtitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the wording comes from and what it is not.' })
  readonly origin!: string | null;

  @Field()
  readonly locale!: string;

  @Field(() => [String])
  readonly locales!: string[];

  @Field(() => enumOf(CONFIDENTIALITY_MODES))
  readonly confidentialityMode!: ConfidentialityMode;

  @Field(() => Int)
  readonly minimumGroup!: number;

  @Field(() => PersonsOfPromiseModel, { nullable: true, description: 'In anonymous waves only.' })
  readonly persons!: PersonsOfPromiseModel | null;

  @Field(() => Date, { nullable: true })
  readonly closesOn!: Date | null;

  @Field(() => String, { nullable: true })
  readonly horizonOn!: string | null;

  @Field(() => Int)
  readonly estimatedMinutes!: number;

  @Field()
  readonly asksDesired!: boolean;

  @Field({ description: 'Whether each answer may say how sure the person is.' })
  readonly asksConfidence!: boolean;

  @Field({ description: 'Whether comments are taken.' })
  readonly takesComments!: boolean;

  @Field(() => [OfferedAnswerModel], { description: 'What may be answered instead of a level.' })
  readonly extraAnswers!: OfferedAnswerModel[];

  @Field()
  readonly instructionCurrent!: string;

  @Field(() => String, { nullable: true })
  readonly instructionDesired!: string | null;

  @Field()
  readonly isSubmitted!: boolean;

  @Field(() => [AskedDimensionModel])
  readonly dimensions!: AskedDimensionModel[];

  @Field(() => [AskedItemModel])
  readonly items!: AskedItemModel[];

  @Field(() => [StoredAnswerModel])
  readonly answers!: StoredAnswerModel[];

  @Field(() => Int, { description: 'Items answered so far.' })
  readonly answered!: number;

  @Field(() => QuestionnairePlaneModel, { nullable: true })
  readonly plane!: QuestionnairePlaneModel | null;

  @Field(() => DesiredPointModel, { nullable: true })
  readonly desiredPoint!: DesiredPointModel | null;
}
