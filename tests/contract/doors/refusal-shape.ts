import { ERROR_CODES, RULES, type Rule } from '@sextant/contracts';

/** A refusal as it left the server: over GraphQL its extensions, of a plain route its body. */
export type Refused = Readonly<Record<string, unknown>>;

const CODES: ReadonlySet<unknown> = new Set([...ERROR_CODES, 'INTERNAL']);
/** Two words of prose, one after the other: codes, ids, numbers and names of fields have no space. */
const SENTENCE = /\p{L}+[,;:]? \p{L}+/u;

/** What of a refusal is not data: a code that nobody knows, a sentence, input that is refused without naming a rule. */
export function oddities(refused: Refused): string[] {
  const { code, problems } = refused;
  return [
    ...(CODES.has(code) ? [] : [`has the code ${String(code)}`]),
    ...textsIn(refused)
      .filter((text) => SENTENCE.test(text))
      .map((text) => `says "${text}"`),
    ...(code === 'INVALID_INPUT' ? oddProblems(problems) : []),
  ];
}

function oddProblems(problems: unknown): string[] {
  if (!Array.isArray(problems) || problems.length === 0) return ['names no problem'];
  return (problems as Readonly<Record<string, unknown>>[]).flatMap(({ field, rule, params, ...more }) => {
    const known = Object.hasOwn(RULES, String(rule)) ? RULES[rule as Rule] : null;
    if (!known) return [`names the rule ${String(rule)}`];
    const given = Object.keys(params ?? {}).sort();
    const isComplete = given.join() === [...known].sort().join();
    return [
      ...(typeof field === 'string' ? [] : ['names no field']),
      ...(isComplete ? [] : [`gives ${given.join()} to the rule ${String(rule)}`]),
      ...Object.keys(more).map((name) => `has ${name} in a problem`),
    ];
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
