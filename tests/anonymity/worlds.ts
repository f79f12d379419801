import type { ConfidentialityMode, DeclaredPartition } from '@sextant/maturity';

/** A generated organisation that answers one to three waves. */
export interface World {
  name: string;
  mode: ConfidentialityMode;
  k: number;
  /** Groups of each person by attribute. */
  people: Person[];
  /** Attributes to report, most important first. */
  reported: Attribute[];
  items: WorldItem[];
  /** Dimensions and axes: items with weights. */
  composites: { key: string; parts: { item: string; weight: number }[] }[];
  waves: WorldWave[];
}

export type Attribute = 'function' | 'division' | 'team' | 'level' | 'site';
export type Person = Record<Attribute, string>;

export interface WorldItem {
  key: string;
  /** Functions that get it; all if null. */
  ask: string[] | null;
}

export interface WorldWave {
  /** Who answered; numbers of people. */
  members: number[];
  /** Levels by member and item; null where none was given. */
  answers: (number | null)[][];
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Functions with their share of the staff and the division they belong to. */
const FUNCTIONS: [key: string, share: number, division: string][] = [
  ['executive', 3, 'head office'],
  ['strategy', 3, 'head office'],
  ['marketing', 9, 'market'],
  ['communications', 4, 'market'],
  ['sales', 20, 'market'],
  ['customer_service', 18, 'delivery'],
  ['product', 12, 'technology'],
  ['operations', 22, 'delivery'],
  ['hr', 6, 'head office'],
  ['it_digital', 10, 'technology'],
  ['legal_risk', 4, 'head office'],
];
const SITES = ['tower', 'harbour', 'mill'];

/**
 * An organisation chart: functions of uneven size, teams of 4 to 11 led by one person, divisions above them, sites that follow divisions.
 * `noise` is the share of people who do not fit the pattern of their team; at 0 a single one does not.
 */
export function chart(random: () => number, headcount: number, noise: number): Person[] {
  const people: Person[] = [];
  const total = FUNCTIONS.reduce((sum, [, share]) => sum + share, 0);
  while (people.length < headcount) {
    let at = random() * total;
    const [key, , division] = FUNCTIONS.find(([, share]) => (at -= share) < 0) ?? FUNCTIONS[0]!;
    const team = `${key} ${people.length}`;
    const site = division === 'delivery' ? SITES[1 + Math.floor(random() * 2)]! : SITES[Math.floor(random() * 2)]!;
    const size = Math.min(4 + Math.floor(random() * 8), headcount - people.length);
    for (let i = 0; i < size; i++) {
      const isTop = key === 'executive' || key === 'strategy';
      const level = isTop ? 'director' : i === 0 ? 'manager' : random() < 0.35 ? 'specialist' : 'staff';
      const strays = random() < noise;
      people.push({ function: key, division, team, level, site: strays ? SITES[Math.floor(random() * 3)]! : site });
    }
  }
  const odd = people[Math.floor(random() * people.length)]!;
  odd.site = SITES[(SITES.indexOf(odd.site) + 1) % 3]!;
  odd.level = odd.level === 'staff' ? 'director' : 'staff';
  return people;
}

const REPORTS: Attribute[][] = [
  ['function', 'level'],
  ['function', 'site'],
  ['function', 'level', 'site'],
  ['division', 'team', 'level'],
  ['function', 'division', 'site', 'level'],
];

/** A whole world: chart, questions with routing, weights, up to three waves with joiners and leavers. */
export function world(seed: number, headcount: number): World {
  const random = generator(seed);
  const mode = random() < 0.5 ? 'anonymous' : 'confidential';
  const people = chart(random, headcount, [0, 0.03, 0.12][seed % 3]!);
  const items = Array.from({ length: 8 }, (_, i) => ({
    key: `q${i + 1}`,
    ask: i < 4 ? null : FUNCTIONS.filter(() => random() < 0.5).map(([key]) => key),
  }));
  const part = (key: string, weight = 1) => ({ item: key, weight });
  const skips = random() < 0.3 ? 0 : 0.12 * random();
  const turnover = [0.02, 0.1, 0.3][Math.floor(random() * 3)]!;
  const count = headcount > 150 ? 1 : 3;
  let present = people.map(() => random() < 0.85);
  const waves = Array.from({ length: count }, () => {
    const wave = answered(random, people, present, items, skips);
    present = present.map((isIn) => (random() < turnover ? !isIn : isIn));
    return wave;
  });
  return {
    name: `seed ${seed}, ${headcount} people`,
    mode,
    k: mode === 'anonymous' ? 5 : 3,
    people,
    reported: REPORTS[seed % REPORTS.length]!,
    items,
    composites: [
      { key: 'dimension 1', parts: [part('q1')] },
      { key: 'dimension 2', parts: [part('q2'), part('q5'), part('q6', 2)] },
      { key: 'dimension 3', parts: [part('q3'), part('q4'), part('q7'), part('q8')] },
      { key: 'axis x', parts: [part('q1'), part('q3', 0.5), part('q5'), part('q7')] },
      { key: 'axis y', parts: [part('q2'), part('q3', 0.5), part('q4'), part('q6'), part('q8')] },
    ],
    waves,
  };
}

function answered(
  random: () => number,
  people: readonly Person[],
  present: readonly boolean[],
  items: readonly WorldItem[],
  skips: number,
): WorldWave {
  const members = people.flatMap((_, person) => (present[person] ? [person] : []));
  const answers = members.map((person) =>
    items.map(({ ask }) => {
      const isAsked = ask === null || ask.includes(people[person]!.function);
      return isAsked && random() >= skips ? 1 + Math.floor(random() * 5) : null;
    }),
  );
  return { members, answers };
}

/** The partitions that a wave of this world declares. */
export function declaredPartitions({ people, reported }: World, { members }: WorldWave): DeclaredPartition[] {
  return reported.map((key) => ({
    key,
    groups: members.map((person) => people[person]![key]),
    ...(key === 'team' && { within: 'division' }),
  }));
}
