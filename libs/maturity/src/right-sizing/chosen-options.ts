import type {
  ContextAnswers,
  ContextOption,
  ContextQuestion,
  ContextQuestionnaire,
} from '../instrument/advice-rules.js';
import { known, type AdviceProblem } from './advice-problem.js';

/** One chosen option with the question it answers. */
export interface ChosenOption {
  question: ContextQuestion;
  option: ContextOption;
}

/** Whether the answer moves the destination. */
export function movesDestination(question: ContextQuestion): boolean {
  return (question.use ?? 'destination') === 'destination';
}

/**
 * The options that were chosen, in the order of the questionnaire. Unknown names and wrong numbers of options are added to `problems`,
 * and so is every unanswered question that moves the destination if `isComplete`.
 */
export function chosenOptions(
  context: ContextQuestionnaire,
  answers: ContextAnswers,
  isComplete: boolean,
  problems: AdviceProblem[],
  path = 'answers',
): ChosenOption[] {
  const names = context.questions.map(({ key }) => key);
  for (const name of Object.keys(answers)) {
    if (!names.includes(name))
      problems.push({
        path: `${path}.${name}`,
        message: `there is no question "${name}" (${known(names)})`,
        broken: { rule: 'unknownField' },
      });
  }
  return context.questions.flatMap((question) => {
    const at = `${path}.${question.key}`;
    const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    if (answer === undefined || answer === null) {
      const isNeeded = isComplete && movesDestination(question) && (question.choose?.min ?? 1) > 0;
      if (isNeeded) problems.push({ path: at, message: 'is not answered', broken: { rule: 'required' } });
      return [];
    }
    return optionsOf(question, [answer].flat(), at, problems);
  });
}

function optionsOf(
  question: ContextQuestion,
  keys: readonly string[],
  path: string,
  problems: AdviceProblem[],
): ChosenOption[] {
  const { min, max } = question.choose ?? { min: 1, max: 1 };
  if (keys.length < min || keys.length > max) {
    const wanted = min === max ? `exactly ${min}` : `${min} to ${max}`;
    const broken = { rule: 'count', least: min, most: max } as const;
    problems.push({ path, message: `${keys.length} options chosen, ${wanted} wanted`, broken });
  }
  if (new Set(keys).size < keys.length)
    problems.push({ path, message: 'names an option twice', broken: { rule: 'repeated' } });
  const options = question.options.map(({ key }) => key);
  for (const key of keys) {
    if (!options.includes(key))
      problems.push({
        path,
        message: `there is no option "${String(key)}" (${known(options)})`,
        broken: { rule: 'choice' },
      });
  }
  return question.options.filter(({ key }) => keys.includes(key)).map((option) => ({ question, option }));
}
