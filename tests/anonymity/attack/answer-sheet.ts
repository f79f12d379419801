import { axisKeys, scaleOf, statesOf, type State, type WaveInput } from '@sextant/maturity';

/** What an answer is about: a question in a state, or one coordinate of the stated point. */
export interface Question {
  wave: number;
  state: State | 'stated';
  /** Key of the item or of the axis. */
  key: string;
  /** Key of its dimension. */
  group: string;
  /** The highest value; the lowest is 0. */
  top: number;
}

/** One answer as a number: levels above the lowest, turned questions turned. */
export interface GivenAnswer extends Question {
  /** The same number in every wave where people can be linked. */
  person: number;
  value: number;
}

/** Everything that was answered in one wave, or in several whose people are known: the unknowns of the attacker. */
export class AnswerSheet {
  readonly answers: GivenAnswer[] = [];
  private readonly places = new Map<string, number>();

  /** `personOf` names the person behind each respondent of each wave. */
  constructor(
    readonly waves: readonly WaveInput[],
    private readonly personOf: (wave: number, respondent: number) => number = (_, respondent) => respondent,
  ) {
    waves.forEach((input, wave) => this.read(input, wave));
  }

  /** Number of an answer, or null where none was given. */
  place(wave: number, state: State | 'stated', key: string, respondent: number): number | null {
    return this.places.get(`${wave} ${state} ${key} ${respondent}`) ?? null;
  }

  /** The values that were really given. */
  truth(): Int16Array {
    return Int16Array.from(this.answers, ({ value }) => value);
  }

  private read(input: WaveInput, wave: number): void {
    const { instrument, answers } = input;
    const items = new Map(instrument.items.map((item) => [item.key, item]));
    for (const answer of answers.answers) {
      const item = items.get(answer.item)!;
      const { lowest, highest } = scaleOf(instrument, item);
      for (const state of statesOf(instrument)) {
        const rating = answer[state];
        if (typeof rating !== 'number') continue;
        const value = item.reverse ? highest - rating : rating - lowest;
        const question = { wave, state, key: item.key, group: item.dimension, top: highest - lowest };
        this.add(question, answer.respondent, value);
      }
    }
    const axes = axisKeys(instrument);
    answers.respondents.forEach(({ statedPoint }, respondent) => {
      if (!statedPoint || axes.some((axis) => typeof statedPoint[axis] !== 'number')) return;
      for (const key of axes) {
        this.add({ wave, state: 'stated', key, group: 'stated', top: 100 }, respondent, statedPoint[key]!);
      }
    });
  }

  private add(question: Question, respondent: number, value: number): void {
    this.places.set(`${question.wave} ${question.state} ${question.key} ${respondent}`, this.answers.length);
    this.answers.push({ ...question, person: this.personOf(question.wave, respondent), value });
  }
}
