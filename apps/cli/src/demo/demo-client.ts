import type { ConfidentialityMode } from '@sextant/contracts';
import type { ContextAnswers } from '@sextant/maturity';

import type { Leaning } from './made-up-answers.js';

/** People of one function in one unit. */
export interface DemoPlace {
  readonly function: string;
  /** The unit's path, as the stakeholder list writes it. */
  readonly unit: string;
  readonly people: readonly string[];
}

/** A made-up client, for demonstration: who they are, and what has been measured there so far. */
export interface DemoClient {
  readonly facts: { name: string; sector: string; country: string; contextProfile: Record<string, unknown> };
  /** Units below the client, as paths from the top, parents first. */
  readonly units: readonly (readonly string[])[];
  readonly places: readonly DemoPlace[];
  readonly mailDomain: string;
  readonly engagement: string;
  /** The context questionnaire, answered. */
  readonly context: ContextAnswers;
  readonly confidentialityMode: ConfidentialityMode;
  readonly past: readonly { readonly monthsAgo: number; readonly leaning: Leaning }[];
  /** The wave at hand: in preparation, or open with a third of the answers in. */
  readonly next: { readonly status: 'draft' } | { readonly status: 'open'; readonly leaning: Leaning };
}

/** A client's people as the product's stakeholder list. */
export function stakeholderCsv({ places, mailDomain }: DemoClient): string {
  const rows = places.flatMap(({ function: key, unit, people }) =>
    people.map((name) => `${name},${addressOf(name)}@${mailDomain},${key},,${unit},en`),
  );
  return ['name,email,function,level,unit,locale', ...rows].join('\n');
}

function addressOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '.');
}
