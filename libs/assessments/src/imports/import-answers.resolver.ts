import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ImportAnswers } from './import-answers.js';
import { ImportAnswersInput } from './import-answers.inputs.js';
import { ImportedAnswersModel, ImportPreviewModel } from './import-answers.model.js';
import { ImportPreview } from './import-preview.js';

@Resolver()
export class ImportAnswersResolver {
  constructor(
    private readonly imports: ImportAnswers,
    private readonly previews: ImportPreview,
  ) {}

  @Query(() => ImportPreviewModel, { description: 'What an import of the same file would make; stores nothing.' })
  @Allow('answer.import')
  importPreview(@CurrentActor() actor: Actor, @Args('input') input: ImportAnswersInput): Promise<ImportPreviewModel> {
    return this.previews.preview(actor, input);
  }

  @Mutation(() => ImportedAnswersModel, {
    description: 'All of the file or nothing; the same answers are not imported twice.',
  })
  @Allow('answer.import')
  importAnswers(@CurrentActor() actor: Actor, @Args('input') input: ImportAnswersInput): Promise<ImportedAnswersModel> {
    return this.imports.import(actor, input);
  }
}
