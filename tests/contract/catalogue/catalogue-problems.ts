import type { Client } from 'pg';

import { columnsOf, type CatalogueRule } from './catalogue-rule.js';
import { grantRules } from './grant-rules.js';
import { objectRules } from './object-rules.js';
import { policyRules } from './policy-rules.js';
import { tableRules } from './table-rules.js';

const RULES: readonly CatalogueRule[] = [...tableRules, ...policyRules, ...grantRules, ...objectRules];

/** Everything in the database that breaks a rule of tenancy, a line for each, naming the element. */
export async function catalogueProblems(client: Client): Promise<string[]> {
  const problems: string[] = [];
  for (const { found, problem } of RULES) {
    const rows = await columnsOf(client, found);
    problems.push(...rows.flatMap((row) => problem(row) ?? []));
  }
  return problems;
}
