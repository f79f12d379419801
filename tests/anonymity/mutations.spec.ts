import { describe, expect, it } from '@jest/globals';

import { AnswerSheet } from './attack/answer-sheet.js';
import { figuresUnder } from './before/publish.js';
import {
  BANDS_WITH_COUNTS,
  BANDS_WITHOUT_GATE,
  DECIMALS,
  STEPS_WITHOUT_ENDS,
  WEIGHTS_ON_FUNCTIONS,
  type Rule,
} from './before/rule.js';
import { findings } from './findings.js';
import { published } from './reading/published.js';
import { Respondents } from './reading/respondents.js';
import { isLong, seeds, TIMEOUT } from './sampling.js';
import { clusteredWorld, type World } from './worlds/clustered-world.js';
import { handMadeWorlds } from './worlds/hand-made.js';

const SIZES = [6, 8, 11, 12, 14, 16, 19, 23, 27, 31, 36, 40, 48];

/** The long run takes the sizes of real waves, the usual one small worlds in which much is found in little time. */
const worlds = isLong
  ? [...seeds(2, 2).flatMap((seed) => SIZES.map((size, i) => clusteredWorld(seed + i, size))), ...handMadeWorlds()]
  : [clusteredWorld(3, 14), ...handMadeWorlds().slice(5, 9)];

interface Count {
  forced: number;
  undecided: number;
  worlds: number;
}

async function count(figuresOf: (world: World) => ReturnType<typeof figuresUnder>): Promise<Count> {
  const found: Count = { forced: 0, undecided: 0, worlds: 0 };
  for (const world of worlds) {
    const sheet = new AnswerSheet([world.input]);
    const { outcome } = await findings(world.name, { sheet, documents: [], means: [], figures: figuresOf(world) });
    found.forced += outcome.forced.length;
    found.undecided += outcome.undecided.length;
    found.worlds += Number(outcome.forced.length > 0);
  }
  return found;
}

/** Fewest answers that must be found: of `npm test`, and of the long run. */
const LEAST: readonly (readonly [Rule, usual: number, long: number])[] = [
  [DECIMALS, 150, 1000],
  [WEIGHTS_ON_FUNCTIONS, 50, 100],
  [STEPS_WITHOUT_ENDS, 100, 200],
  [BANDS_WITH_COUNTS, 50, 100],
  [BANDS_WITHOUT_GATE, 20, 20],
];

describe('the attack on what must not be published', () => {
  it.each(LEAST.map(([rule, usual, long]) => [rule.name, rule, isLong ? long : usual] as const))(
    'finds answers behind %s',
    async (name, rule, least) => {
      const found = await count(({ input }) => figuresUnder(rule, new Respondents(new AnswerSheet([input]), 0)));
      console.log(`${name}: ${found.forced} answers in ${found.worlds} of ${worlds.length} worlds`);
      expect(found.forced).toBeGreaterThanOrEqual(least);
    },
    TIMEOUT,
  );

  it(
    'finds nothing in the same worlds as they are published',
    async () => {
      expect(await count(({ input }) => published(input).figures)).toEqual({ forced: 0, undecided: 0, worlds: 0 });
    },
    TIMEOUT,
  );
});
