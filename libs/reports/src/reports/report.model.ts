import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** How far a report has come. */
export const ReportStatus = { QUEUED: 'queued', RENDERING: 'rendering', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(ReportStatus, { name: 'ReportStatus' });

/** What a report is: a wave's result, or a workshop's minutes. */
export const ReportKind = { WAVE: 'wave', MINUTES: 'minutes' } as const;
registerEnumType(ReportKind, { name: 'ReportKind' });

/** The languages a report can be written in. */
export const ReportLanguage = { EN: 'en', DE: 'de' } as const;
export type ReportLanguage = (typeof ReportLanguage)[keyof typeof ReportLanguage];
registerEnumType(ReportLanguage, { name: 'ReportLanguage' });

/** A document made by a job, from a result or of a workshop. The document itself is at `/reports/<id>/file` once it is done. */
@ObjectType('Report')
export class ReportModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID)
  readonly resultId!: string;

  @Field(() => ReportKind)
  readonly kind!: (typeof ReportKind)[keyof typeof ReportKind];

  @Field(() => ID, { nullable: true, description: 'The workshop that minutes are of.' })
  readonly workshopId!: string | null;

  @Field()
  readonly locale!: string;

  @Field({ description: 'Client and wave or workshop, as they were called when it was requested.' })
  readonly title!: string;

  @Field(() => ReportStatus)
  readonly status!: (typeof ReportStatus)[keyof typeof ReportStatus];

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

  @Field(() => ReportStatus)
  readonly status!: string;

  @Field(() => Int)
  readonly progress!: number;
}
