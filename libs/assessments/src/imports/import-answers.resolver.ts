import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ImportAnswers } from './import-answers.js';
import { ImportAnswersInput } from './import-answers.inputs.js';
import { ImportedAnswersModel } from './import-answers.model.js';

@Resolver()
export class ImportAnswersResolver {
  constructor(private readonly imports: ImportAnswers) {}

  @Mutation(() => ImportedAnswersModel, {
    description: 'All of the file or nothing; the same answers are not imported twice.',
  })
  @Allow('answer.import')
  importAnswers(@CurrentActor() actor: Actor, @Args('input') input: ImportAnswersInput): Promise<ImportedAnswersModel> {
    return this.imports.import(actor, input);
  }
}
