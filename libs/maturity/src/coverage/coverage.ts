import { describeValues, respondentScores } from '@sextant/statistics';

import { releaseRules, type ReleaseRules } from '../anonymity/release-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import { axisKeys, isAsked } from '../instrument/readers.js';
import { loadIn } from '../instrument/comparability.js';
import { answerTables, rowsOf, type AnswerTable } from '../scoring/answer-table.js';
import type { WaveInput } from '../scoring/wave-input.js';
import { functionWeight } from '../scoring/weighting-of-wave.js';
import { possibleMove, type GroupSoFar } from './possible-move.js';

/** What is asked of a wave that is still open. */
export type CoverageInput = Pick<
  WaveInput,
  'instrument' | 'answers' | 'mode' | 'minimumGroup' | 'functionWeights' | 'level'
> & { invited: { total: number; byFunction: Record<string, number> } };

/** Whose view is missing before closing, and how far the result could still move. Never where the result stands. */
export interface Coverage {
  invited: number;
  /** In protected waves rounded down to fives. */
  answered: number;
  functions: FunctionCoverage[];
  /** Functions from which too few have been heard; those that the instrument calls indispensable first. */
  missing: string[];
  /** Whether the instrument's own minimum for a position is met; null if it names none or too few answered to say. */
  meetsGuidance: boolean | null;
  /** Points up or down that the current value may still move if everybody else answers, in about nine of ten cases. */
  moves: { kind: 'dimension' | 'axis'; key: string; points: number | null }[];
}

export interface FunctionCoverage {
  function: string;
  invited: number;
  /** Exact where everything is open, else not told. */
  answered: number | null;
  /** `silent`: fewer than the minimum; `partly`: fewer than half; null: too few were invited to say. */
  heard: 'silent' | 'partly' | 'well' | null;
}

/** Nine of ten. */
const USUAL_LEVEL = 0.9;

/** Looks at an open wave without telling anything of what was said. */
export function coverage(input: CoverageInput): Coverage {
  const { instrument, answers, invited } = input;
  const rules = releaseRules({ ...input, modes: instrument.aggregation?.confidentiality_modes });
  const table = answerTables(instrument, answers).current;
  const hasAnswered = answers.respondents.map((_, i) => table.columns.some(({ options }) => options[i] !== 0));
  const answeredIn = (key: string | null) =>
    answers.respondents.filter((respondent, i) => hasAnswered[i] && (key === null || respondent.function === key)).length;
  const people = answeredIn(null);
  const functions = Object.keys(invited.byFunction).map((key) =>
    functionCoverage(key, invited.byFunction[key]!, answeredIn(key), rules),
  );
  return {
    invited: invited.total,
    answered: rules.isOpen ? people : Math.floor(people / 5) * 5,
    functions,
    missing: missingViews(instrument, functions),
    meetsGuidance: meetsGuidance(instrument, functions, people, rules),
    moves: moves(input, table, rules, people),
  };
}

function functionCoverage(key: string, invited: number, answered: number, rules: ReleaseRules): FunctionCoverage {
  const least = Math.max(rules.k, 1);
  const heard = answered < least ? 'silent' : answered < invited / 2 ? 'partly' : 'well';
  const isTold = rules.isOpen || invited >= rules.k;
  return { function: key, invited, answered: rules.isOpen ? answered : null, heard: isTold ? heard : null };
}

function missingViews(instrument: Instrument, functions: readonly FunctionCoverage[]): string[] {
  const must = instrument.sampling_guidance?.recommended?.must_include ?? [];
  const silent = functions.filter(({ heard }) => heard === 'silent').map((entry) => entry.function);
  return [...silent.filter((key) => must.includes(key)), ...silent.filter((key) => !must.includes(key))];
}

function meetsGuidance(
  instrument: Instrument,
  functions: readonly FunctionCoverage[],
  people: number,
  rules: ReleaseRules,
): boolean | null {
  const needed = instrument.sampling_guidance?.minimum_for_a_position;
  if (!needed || (!rules.isOpen && people < 2 * rules.k)) return null;
  const heard = functions.filter((entry) => entry.heard === 'well' || entry.heard === 'partly').length;
  return people >= needed.respondents && heard >= (needed.functions ?? 0);
}

function moves(input: CoverageInput, table: AnswerTable, rules: ReleaseRules, people: number): Coverage['moves'] {
  const { instrument } = input;
  const composites = [
    ...instrument.dimensions.map(({ key }) => ({ kind: 'dimension' as const, key })),
    ...axisKeys(instrument).map((key) => ({ kind: 'axis' as const, key })),
  ];
  return composites.map(({ kind, key }) => {
    if (!rules.isOpen && people < 2 * rules.k) return { kind, key, points: null };
    const points = possibleMove(groupsSoFar(input, table, kind, key), input.level ?? USUAL_LEVEL);
    // In steps of five, a further answer rarely shows; upwards, so that the range keeps its word.
    return { kind, key, points: points === null || rules.isOpen ? points : Math.ceil(points / 5) * 5 };
  });
}

/** Functions that are asked something of the composite; one group of all where the instrument declares none. */
function groupsSoFar(
  { instrument, answers, invited, functionWeights }: CoverageInput,
  table: AnswerTable,
  kind: 'dimension' | 'axis',
  key: string,
): GroupSoFar[] {
  const columns = table.columns.filter(({ item }) => loadIn(item, kind, key) > 0);
  const scores = respondentScores(rowsOf(columns, table.respondents, 'pct'), { minAnsweredShare: 0 });
  const groupOf = (functionKey: string | null, weight: number, people: number): GroupSoFar => {
    const own = scores.filter((_, i) => functionKey === null || answers.respondents[i]!.function === functionKey);
    const { n, mean, variance } = describeValues(own);
    return { weight, invited: Math.max(people, n), answered: n, mean, variance };
  };
  if (!instrument.functions) return [groupOf(null, 1, invited.total)];
  const weightOf = functionWeight(instrument, functionWeights);
  return Object.entries(invited.byFunction)
    .filter(([name]) => columns.some(({ item }) => isAsked(item, name)))
    .map(([name, people]) => groupOf(name, weightOf(name), people));
}
