import { scoreWave, type ResultDocument, type WaveInput } from '@sextant/maturity';

import { AnswerSheet } from '../attack/answer-sheet.js';
import type { WaveChain } from '../worlds/wave-chains.js';
import { readResult, type Reading } from './read-result.js';
import { Respondents } from './respondents.js';

/** Documents with everything they say about what was answered. */
export interface Published extends Reading {
  sheet: AnswerSheet;
  documents: ResultDocument[];
}

export type Score = (input: WaveInput) => ResultDocument;

/** Scores a wave and reads its document as an attacker does. */
export function published(input: WaveInput, score: Score = scoreWave): Published {
  const sheet = new AnswerSheet([input]);
  const document = score(input);
  return { sheet, documents: [document], ...readResult(document, new Respondents(sheet, 0)) };
}

/** Scores waves of the same people one after the other and reads all their documents together. */
export function publishedChain({ waves, people }: WaveChain, score: Score = scoreWave): Published {
  const inputs: WaveInput[] = [];
  const documents: ResultDocument[] = [];
  waves.forEach((wave, i) => {
    const input = i === 0 ? wave : { ...wave, previous: previousOf(inputs[i - 1]!, documents[i - 1]!, people, i) };
    inputs.push(input);
    documents.push(score(input));
  });
  const sheet = new AnswerSheet(inputs, (wave, respondent) => people[wave]![respondent]!);
  const respondents = inputs.map((_, i) => new Respondents(sheet, i));
  const readings = documents.map((own, i) => readResult(own, respondents[i]!, respondents[i - 1] ?? null));
  const [figures, means] = [readings.flatMap((own) => own.figures), readings.flatMap((own) => own.means)];
  return { sheet, documents, figures, means };
}

function previousOf(
  input: WaveInput,
  result: ResultDocument,
  people: readonly number[][],
  later: number,
): NonNullable<WaveInput['previous']> {
  const [before, after] = [people[later - 1]!, people[later]!];
  const pairs = before.flatMap((person, i): [number, number][] => {
    const at = after.indexOf(person);
    return at < 0 ? [] : [[i, at]];
  });
  return { result, members: membersOf(input.breakdowns ?? ['function'], before, after), linked: { input, pairs } };
}

/** Who came and left: everybody is a group of their own here, so that nothing is held back for the sake of those who moved. */
function membersOf(
  breakdowns: readonly string[],
  before: readonly number[],
  after: readonly number[],
): NonNullable<WaveInput['previous']>['members'] {
  const people = [...new Set([...before, ...after])];
  return {
    total: {
      joined: people.filter((person) => !before.includes(person)).length,
      left: people.filter((person) => !after.includes(person)).length,
    },
    flows: breakdowns.flatMap((breakdown) =>
      people.map((person) => ({
        breakdown,
        from: before.includes(person) ? String(person) : null,
        to: after.includes(person) ? String(person) : null,
        people: 1,
      })),
    ),
  };
}
