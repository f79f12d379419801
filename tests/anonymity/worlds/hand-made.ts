import type { BreakdownKey, Respondent } from '@sextant/maturity';

import type { World } from './clustered-world.js';
import { FIVE_LEVELS, madeInstrument } from './instruments.js';
import { Random } from './random.js';
import { waveOf } from './wave-of.js';

/** People of one function who say much the same: what each of them answers to each question. */
interface Block {
  function: string;
  unit?: string;
  level?: string;
  people: number;
  says: (person: number, question: number) => number;
}

interface HandMade {
  name: string;
  k: 3 | 5;
  blocks: Block[];
  isWeighted?: boolean;
  breakdowns?: BreakdownKey[];
}

const QUESTIONS = 4;
const lowest = () => 0;
const highest = () => 4;
/** Differs from person to person and question to question. */
const mixed = (person: number, question: number) => (person * 2 + question * 3 + Math.floor(person / 3)) % 5;
const narrow = (person: number, question: number) => 1 + ((person + question) % 2);

const block = (name: string, people: number, says: Block['says'], more: Partial<Block> = {}): Block => ({
  function: name,
  people,
  says,
  ...more,
});

const WORLDS: HandMade[] = [
  { name: 'eleven who all said 1, alone', k: 5, blocks: [block('sales', 11, lowest)] },
  { name: 'eleven who all said 1, alone, at k = 3', k: 3, blocks: [block('sales', 11, lowest)] },
  {
    name: 'eleven who all said 1 beside twenty',
    k: 5,
    blocks: [block('sales', 11, lowest), block('service', 20, mixed)],
  },
  {
    name: 'eleven who all said 1 beside twenty, weighted',
    k: 5,
    isWeighted: true,
    blocks: [block('sales', 11, lowest), block('service', 20, mixed)],
  },
  {
    name: 'five of one mind beside a larger group with equal weights',
    k: 5,
    isWeighted: true,
    blocks: [block('legal', 5, () => 3), block('sales', 14, mixed)],
  },
  {
    name: 'five of one mind at the end beside a larger group with equal weights',
    k: 5,
    isWeighted: true,
    blocks: [block('legal', 5, highest), block('sales', 23, narrow)],
  },
  { name: 'everybody at the lower end', k: 3, blocks: [block('sales', 9, lowest), block('service', 7, lowest)] },
  {
    name: 'everybody at the upper end',
    k: 3,
    isWeighted: true,
    blocks: [block('sales', 13, highest), block('service', 8, highest), block('legal', 3, highest)],
  },
  { name: 'all low against all high', k: 3, blocks: [block('sales', 8, lowest), block('service', 8, highest)] },
  {
    name: 'all low against all high, weighted and of two units',
    k: 5,
    isWeighted: true,
    breakdowns: ['function', 'unit'],
    blocks: [
      block('sales', 7, lowest, { unit: 'north' }),
      block('service', 6, highest, { unit: 'south' }),
      block('sales', 5, lowest, { unit: 'south' }),
      block('service', 5, highest, { unit: 'north' }),
    ],
  },
  {
    name: 'blocks of three and four at k = 3',
    k: 3,
    isWeighted: true,
    breakdowns: ['function', 'level'],
    blocks: [
      block('sales', 3, lowest, { level: 'staff' }),
      block('service', 4, highest, { level: 'staff' }),
      block('legal', 3, narrow, { level: 'manager' }),
      block('hr', 4, () => 0, { level: 'manager' }),
    ],
  },
  {
    name: 'one strategist in the team of the executives',
    k: 3,
    isWeighted: true,
    breakdowns: ['function', 'unit', 'level'],
    blocks: [
      block('executive', 4, highest, { unit: 'board', level: 'director' }),
      block('strategy', 1, lowest, { unit: 'board', level: 'director' }),
      block('strategy', 4, narrow, { unit: 'office', level: 'staff' }),
      block('sales', 9, mixed, { unit: 'office', level: 'staff' }),
      block('sales', 1, lowest, { unit: 'office', level: 'director' }),
    ],
  },
];

/** Worlds made by hand after what broke earlier rules. */
export function handMadeWorlds(): World[] {
  return WORLDS.map(({ name, k, blocks, isWeighted = false, breakdowns = ['function'] }) => {
    const functions = [...new Set(blocks.map((own) => own.function))].sort();
    const instrument = madeInstrument(new Random(1), {
      questions: QUESTIONS,
      dimensions: 2,
      levels: FIVE_LEVELS,
      states: ['current'],
      functions: isWeighted ? functions : null,
      isPlain: true,
    });
    const people = blocks.flatMap((own) =>
      Array.from({ length: own.people }, (): Respondent & { says: number[] } => ({
        function: own.function,
        unit: own.unit ?? null,
        level: own.level ?? null,
        says: [],
      })),
    );
    let person = 0;
    for (const own of blocks) {
      for (let i = 0; i < own.people; i++, person++) {
        people[person]!.says = Array.from({ length: QUESTIONS }, (_, question) => own.says(i, question));
      }
    }
    const ratings = { current: people.map(({ says }) => says), desired: [] };
    const mode = k === 3 ? 'confidential' : 'anonymous';
    return { name, input: waveOf(instrument, people, ratings, { mode, minimumGroup: k, breakdowns, seed: 1 }) };
  });
}
