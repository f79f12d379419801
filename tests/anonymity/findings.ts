import type { AnswerSheet } from './attack/answer-sheet.js';
import { attack, type AttackOptions, type Finding, type Outcome } from './attack/attack.js';
import type { Published } from './reading/published.js';

/** Attacks published documents; every finding in words, so that it can be looked at again by its seed. */
export async function findings(
  name: string,
  { sheet, figures }: Published,
  options: AttackOptions = {},
): Promise<{ outcome: Outcome; told: string[] }> {
  const outcome = await attack(sheet.answers, sheet.truth(), figures, options);
  const told = [
    ...outcome.forced.map((finding) => `${name}: ${inWords(sheet, finding)} has one value left`),
    ...outcome.undecided.map((finding) => `${name}: ${inWords(sheet, finding)} is undecided`),
  ];
  return { outcome, told };
}

function inWords({ answers }: AnswerSheet, { answer, insider }: Finding): string {
  const { wave, state, key, person, value } = answers[answer]!;
  const knowing = insider === null ? '' : ` (for insider ${insider})`;
  return `wave ${wave + 1}, person ${person}, ${state} ${key} = ${value}${knowing}`;
}
