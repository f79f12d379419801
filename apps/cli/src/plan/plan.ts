import {
  NoPlanProposal,
  proposePlan,
  type Instrument,
  type Kpi,
  type PlanCondition,
  type PlannedPosition,
  type PlanProposal,
} from '@sextant/maturity';

import { BadInput } from '../bad-input.js';
import { readAnalysis } from './read-analysis.js';

/** A condition under the names of the instrument file: what it is about, the level it asks for, and the value as released. */
export interface ToldCondition {
  dimension?: string;
  item?: string;
  text?: string;
  level: number | null;
  value: number | null;
  /** The band of which the value is the middle, in percent of range. */
  band: PlanCondition['band'];
  status: PlanCondition['status'];
}

/** The JSON of `sextant plan`, under the names of the instrument file. */
export interface PlanDocument {
  schema: 'sextant-plan/1';
  instrument: { key: string; version: string };
  target: PlannedPosition;
  current: PlannedPosition;
  kind: PlanProposal['kind'];
  path: PlanProposal['path'];
  later: PlanProposal['later'];
  stages: PlanProposal['stages'];
  goals: readonly string[];
  measures: readonly Kpi[];
  ready_when: ToldCondition[];
  done_when: ToldCondition[];
}

/** The plan from a result, as a file that `sextant analyse` printed, to a target; throws `BadInput` that says what is in the way. */
export function plan(
  instrument: Instrument,
  file: { readonly name: string; readonly text: string },
  target: string,
): PlanDocument {
  const result = readAnalysis(file, instrument);
  const { readyWhen, doneWhen, ...proposal } = refusing(() => proposePlan(instrument, result, target));
  return {
    schema: 'sextant-plan/1',
    instrument: { key: instrument.meta.key, version: instrument.meta.version },
    ...proposal,
    ready_when: readyWhen.map(told),
    done_when: doneWhen.map(told),
  };
}

function told({ about, text, level, valueNow: value, band, status }: PlanCondition): ToldCondition {
  const subject = about ? { [about.kind]: about.key } : { text: text ?? '' };
  return { ...subject, level, value, band, status };
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoPlanProposal) throw new BadInput([error.message]);
    throw error;
  }
}
