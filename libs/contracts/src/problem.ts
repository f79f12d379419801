import type { BrokenRule } from '@sextant/maturity';

/**
 * What can be wrong with a value: each rule once, with the names of what belongs to it. Sentences are the web's, which has one for
 * every rule in every language.
 */
export const RULES = {
  /** Nothing is there, or only space. */
  required: [],
  text: [],
  number: [],
  wholeNumber: [],
  yesOrNo: [],
  list: [],
  object: [],
  id: [],
  day: [],
  moment: [],
  email: [],
  colour: [],
  language: [],
  /** Cannot be read as what it should be; or is no request of this kind. */
  malformed: [],
  /** Fits no rule that could be named more closely. */
  notAccepted: [],
  /** Has a field that nobody knows. */
  unknownField: [],
  /** Is none of what can be chosen. */
  choice: [],
  /** Names something twice. */
  repeated: [],
  /** Signs of a text. */
  length: ['least', 'most'],
  /** A number. */
  range: ['least', 'most'],
  atLeast: ['least'],
  atMost: ['most'],
  /** Entries of a list. */
  count: ['least', 'most'],
  /** Percent of range by axis. */
  onPlane: [],

  passwordTooAlike: [],
  passwordCommon: [],
  passwordIsEmail: [],
  /** Clients belong to executives, who need one, and to nobody else. */
  clientsOfExecutives: [],
  fileSize: ['kilobytes'],
  pngImage: [],
  imageSide: ['pixels'],
  imageArea: ['megapixels'],
  imageUnreadable: [],
  teamLead: [],
  /** Ends before it starts. */
  beforeStart: [],
  belowItself: [],
  /** People came in on what they were told of it. */
  roomWasTold: [],
  everyStepOnce: [],
  anonymousOnly: [],
  /** The key of an instrument stays, because another key is another instrument. */
  otherInstrument: ['key'],
  versionForm: [],
  versionHigher: ['than'],
  role: [],
} as const satisfies Record<string, readonly string[]>;

/** A rule that a value can break. */
export type Rule = keyof typeof RULES;

/** What belongs to a rule: bounds and names, never a sentence. */
export type RuleParams<R extends Rule> = Readonly<Record<(typeof RULES)[R][number], string | number>>;

/** What is wrong, and where: `field` is a path such as `team.0.memberId`, empty when it is the whole. */
export type Problem = {
  readonly [R in Rule]: { readonly field: string; readonly rule: R; readonly params: RuleParams<R> };
}[Rule];

/** One problem, or more. */
export type ProblemList = readonly [Problem, ...Problem[]];

/** Names what is wrong with a field. */
export function problem<R extends Rule>(
  field: string,
  rule: R,
  ...[params]: keyof RuleParams<R> extends never ? [] : [RuleParams<R>]
): Problem {
  return { field, rule, params: params ?? {} } as Problem;
}

/** A problem as the core finds it, at its place. */
export function brokenAt(field: string, { rule, ...params }: BrokenRule): Problem {
  return { field, rule, params } as Problem;
}

/** Whether there is something wrong: a list of problems that has one. */
export function hasProblems(problems: readonly Problem[]): problems is ProblemList {
  return problems.length > 0;
}
