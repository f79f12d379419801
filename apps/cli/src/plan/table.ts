import type { Instrument } from '@sextant/maturity';

import type { PlanDocument, ToldCondition } from './plan.js';

const STATUS: Record<ToldCondition['status'], string> = { met: 'met', not_met: 'not met', unknown: 'unknown' };
const KIND: Record<PlanDocument['kind'], string> = { move: 'move', stay: 'stay', step_back: 'step back' };

/** The plan for reading in a terminal. */
export function planTable(instrument: Instrument, document: PlanDocument): string {
  const { current, target, kind, path, later, stages, goals, measures } = document;
  const lines = [
    `${current.label} to ${target.label} (${KIND[kind]})`,
    `  path       ${path.from} to ${path.to}: ${path.suits}`,
    ...later.map(({ from, to }) => `  later      ${from} to ${to}`),
    ...listed(
      'ready when',
      document.ready_when.map((one) => conditionLine(instrument, one)),
    ),
    ...stages.flatMap(({ stage, activities }) => listed(stage, activities)),
    ...listed('goals', goals),
    ...listed(
      'measures',
      measures.map(({ label, formula, unit, cadence }) => `${label}: ${formula} (${unit}, ${cadence})`),
    ),
    ...listed(
      'done when',
      document.done_when.map((one) => conditionLine(instrument, one)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(name: string, entries: readonly string[]): string[] {
  return entries.map((entry, i) => `  ${(i === 0 ? name : '').padEnd(10)} - ${entry}`);
}

function conditionLine(instrument: Instrument, { dimension, item, text, level, value, status }: ToldCondition): string {
  if (text !== undefined) return `${text}: ${STATUS[status]}`;
  const label = dimension === undefined ? item : instrument.dimensions.find(({ key }) => key === dimension)?.label;
  const now = value === null ? 'not shown' : String(Math.round(value * 100) / 100);
  return `${label ?? dimension} at ${level}, now ${now}: ${STATUS[status]}`;
}
