import type { PlacedPoint } from '../instrument/advice-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import { adviceRules, type Advice, type AdviceRequest } from './advice.js';
import { AdviceInvalid } from './advice-problem.js';

/** Where a worked example of the instrument expects something else than its rules give. */
export interface MissedExpectation {
  path: string;
  expected: string;
  given: string;
}

/** Works out the examples of an instrument and compares them with what they expect. */
export function missedExpectations(instrument: Instrument): MissedExpectation[] {
  const { context, examples = [], ambition_examples: wishes = [] } = instrument;
  if (!context) return [];
  const rules = adviceRules(instrument);
  const levels = (now: number | undefined): Record<string, number> => (now === undefined ? {} : { governance: now });
  const attempt = (path: string, request: AdviceRequest, compare: (advice: Advice) => Told[]): MissedExpectation[] => {
    try {
      return compare(rules.advise(request)).flatMap(([name, expected, given]) => {
        const [wanted, found] = [inWords(expected), inWords(given)];
        return wanted === found ? [] : [{ path: `${path}.expect.${name}`, expected: wanted, given: found }];
      });
    } catch (error) {
      if (!(error instanceof AdviceInvalid)) throw error;
      return [{ path, expected: 'advice', given: error.message.split('\n')[0]! }];
    }
  };
  return [
    ...examples.flatMap(({ answers, governance_now: now, expect }, i) => {
      if (!expect) return [];
      return attempt(`examples[${i}]`, { answers, levelsNow: levels(now) }, (advice) => [
        ['raw', expect.raw, advice.raw],
        ['destination', expect.destination, advice.point],
        ...placed(expect, advice.placement),
      ]);
    }),
    ...wishes.flatMap(({ expect, ...wish }, i) => {
      if (!expect) return [];
      const lender = examples.find(({ key }) => key === wish.destination_of);
      const request: AdviceRequest = {
        answers: wish.answers,
        current: wish.current,
        desired: wish.desired,
        levelsNow: levels(wish.governance_now),
        desiredShares: wish.share_of_desired_at_five === undefined ? {} : { 5: wish.share_of_desired_at_five },
        ...(lender && { destinationOf: { answers: lender.answers, levelsNow: levels(lender.governance_now) } }),
      };
      return attempt(`ambition_examples[${i}]`, request, ({ paceForHorizon, next, overReach, underReach }) => {
        const { result, position, neighbour, ...point } = expect.next_position;
        return [
          ['pace_for_horizon', expect.pace_for_horizon, paceForHorizon],
          ['next_position', point, next?.point],
          ...(next ? placed({ result, position, neighbour }, next).map(within('next_position')) : []),
          ...outcome('over_reach', expect.over_reach, overReach),
          ...outcome('under_reach', expect.under_reach, underReach),
        ];
      });
    }),
  ];
}

/** What is compared, what was expected, what came. */
type Told = [name: string, expected: unknown, given: unknown];

function placed(expect: PlacedPoint, given: Advice['placement']): Told[] {
  return [
    ['result', expect.result, given.result],
    ['position', expect.position ?? given.position, given.position],
    ['neighbour', expect.neighbour ?? null, given.neighbour],
  ];
}

function within(parent: string): (told: Told) => Told {
  return ([name, expected, given]) => [`${parent}.${name}`, expected, given];
}

type Outcome = { points: number; band: string | null; signals?: string[] };

function outcome(name: string, expect: Outcome, given: Outcome | null): Told[] {
  return [
    [`${name}.points`, expect.points, given?.points],
    [`${name}.band`, expect.band, given?.band],
    ...(expect.signals ? [[`${name}.signals`, expect.signals, given?.signals] satisfies Told] : []),
  ];
}

/** The order of names does not count. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (typeof value !== 'object' || value === null) return 'none';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, one]) => `${name} ${String(one)}`).join(', ');
}
