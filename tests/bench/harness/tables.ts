import type { Contest, Goal } from './area.js';
import { figure, inWords } from './figures.js';
import type { Round } from './rounds.js';
import { NOISY_FROM, type Verdict } from './verdict.js';

/** The rounds of a contest, arm by arm: `arm | round | value | ratio`, and what stands beside. */
export function roundsTable({ title, unit, baseline, measure, arms }: Contest, rounds: readonly Round[]): string {
  const lines = arms.flatMap(({ name }) =>
    rounds.map(({ number, pressure, samples }) => {
      const sample = samples[name]!;
      const value = figure(sample, measure);
      const latency = (p: 'p50' | 'p99') => (sample.latencies ? inWords(figure(sample, p)) : '-');
      return [
        name,
        String(number),
        inWords(value, measure),
        (value / figure(samples[baseline]!, measure)).toFixed(2),
        inWords(figure(sample, 'cpu')),
        latency('p50'),
        latency('p99'),
        pressure === null ? '?' : `${pressure.toFixed(0)} %`,
      ];
    }),
  );
  const head = ['arm', 'round', 'value', 'ratio', 'CPU', 'p50', 'p99', 'pressure'];
  const caption = `${title} (value: ${NAMES[measure]} per ${unit}; ratio to "${baseline}"; CPU per ${unit})`;
  return `${caption}\n${aligned([head, ...lines])}`;
}

const NAMES = {
  time: 'time',
  cpu: 'CPU time',
  p50: 'median time',
  p99: '99th percentile of time',
  memory: 'memory',
} as const;

/** What became of the goals. */
export function goalsTable(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ goal, rounds, median, worst, outcome }) => [
    goal.id,
    goal.promise,
    limitInWords(goal),
    valueInWords(median, goal),
    valueInWords(worst, goal),
    String(rounds),
    WORDS[outcome] + (goal.notJudged === undefined ? '' : `; not judged, ${goal.notJudged}`),
  ]);
  return aligned([['goal', 'promise', 'limit', 'median', 'worst', 'rounds', 'outcome'], ...lines]);
}

function limitInWords({ limit, measure }: Goal): string {
  if ('atMostBeyond' in limit) return `<= ${inWords(limit.atMostBeyond, measure)} beyond`;
  return 'atMost' in limit ? `<= ${limit.atMost}` : `>= ${limit.atLeast}`;
}

const valueInWords = (value: number, { limit, measure }: Goal): string =>
  'atMostBeyond' in limit ? inWords(value, measure) : value.toFixed(2);

const WORDS = {
  met: 'met',
  missed: 'MISSED',
  noisy: `too noisy to say (CPU pressure above ${NOISY_FROM} %)`,
} as const;

function aligned(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}
