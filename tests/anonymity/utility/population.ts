import type { WaveInput } from '@sextant/maturity';

import { AnswerSheet } from '../attack/answer-sheet.js';
import { meanOfQuestions, termsOf } from '../reading/means.js';
import { Respondents, type Part } from '../reading/respondents.js';
import { clusteredWorld } from '../worlds/clustered-world.js';
import type { Random } from '../worlds/random.js';

/** A large organisation of which some answer. */
export class Population {
  private readonly input: WaveInput;
  private readonly respondents: Respondents;
  private readonly truth: Int16Array;

  constructor(seed: number, size: number) {
    this.input = clusteredWorld(seed, size, { questions: 8, isWeighted: false, k: 3, states: ['current'] }).input;
    const sheet = new AnswerSheet([this.input]);
    this.respondents = new Respondents(sheet, 0);
    this.truth = sheet.truth();
  }

  /** Some of its people, drawn at random. */
  sample(random: Random, size: number): WaveInput {
    const { respondents, answers } = this.input.answers;
    const drawn = random.shuffled(respondents.map((_, i) => i)).slice(0, size);
    const placeOf = new Map(drawn.map((from, to) => [from, to]));
    return {
      ...this.input,
      breakdowns: ['function', 'unit'],
      answers: {
        respondents: drawn.map((i) => respondents[i]!),
        answers: answers
          .filter(({ respondent }) => placeOf.has(respondent))
          .map((answer) => ({ ...answer, respondent: placeOf.get(answer.respondent)! })),
      },
    };
  }

  dimension(key: string): number {
    return this.mean(this.respondents.dimension(key));
  }

  axis(key: string): number {
    return this.mean(this.respondents.axis(key));
  }

  private mean(parts: readonly Part[]): number {
    const terms = termsOf(meanOfQuestions(this.respondents, 'current', parts, () => true));
    return terms.reduce((sum, { answer, share }) => {
      return sum + (this.truth[answer]! * Number(share.over)) / Number(share.under);
    }, 0);
  }
}
