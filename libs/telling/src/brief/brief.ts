import type { OutlineInput } from '../report-outline/outline-input.js';
import { ReportContext } from '../report-outline/report-context.js';
import type { BriefStatement } from './brief-statement.js';
import { decisions } from './decisions.js';
import { findings } from './findings.js';

/** A result on one page for whoever decides: what is known, and what should be decided. */
export interface Brief {
  findings: BriefStatement[];
  /** Three at most, the one that the others wait for first. */
  decisions: BriefStatement[];
}

const MOST_DECISIONS = 3;

/** Where we are, how far to go, what changed and what to decide. What the data do not support is left out. */
export function briefOf(input: OutlineInput): Brief {
  if (input.result.anonymity.withheld) return { findings: [], decisions: [] };
  const context = new ReportContext(input);
  const supported = ({ numbers }: BriefStatement): boolean => numbers.length > 0;
  return {
    findings: findings(context).filter(supported),
    decisions: decisions(context).filter(supported).slice(0, MOST_DECISIONS),
  };
}
