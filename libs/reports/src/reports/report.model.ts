import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { REPORT_KINDS, REPORT_STATUSES, type ReportKind, type ReportStatus } from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';

/** A document made by a job, from a result or of a workshop. The document itself is at `/reports/<id>/file` once it is done. */
@ObjectType('Report')
export class ReportModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID)
  readonly resultId!: string;

  @Field(() => enumOf(REPORT_KINDS))
  readonly kind!: ReportKind;

  @Field(() => ID, { nullable: true, description: 'The workshop that minutes are of.' })
  readonly workshopId!: string | null;

  @Field()
  readonly locale!: string;

  @Field({ description: 'Client and wave or workshop, as they were called when it was requested.' })
  readonly title!: string;

  @Field(() => enumOf(REPORT_STATUSES))
  readonly status!: ReportStatus;

  @Field(() => Int, { description: 'Percent.' })
  readonly progress!: number;

  @Field(() => String, { nullable: true })
  readonly failure!: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes.' })
  readonly fileSize!: number | null;

  @Field()
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true })
  readonly finishedAt!: Date | null;
}

/** A step of a report's making. */
@ObjectType('ReportProgress')
export class ReportProgressModel {
  @Field(() => ID)
  readonly reportId!: string;

  @Field(() => enumOf(REPORT_STATUSES))
  readonly status!: ReportStatus;

  @Field(() => Int)
  readonly progress!: number;
}
