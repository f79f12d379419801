import type { Respondents } from './respondents.js';
import type { State } from '@sextant/maturity';

/** People who speak with one voice in a weighted total. */
export interface Pool {
  people: number[];
  weight: number;
}

/**
 * The voices behind the total of one question (P2): where functions weigh, those with fewer than k answers to it join each other, then the
 * smallest others, until k people stand behind the pool, which weighs the mean of its functions' weights. Else everybody speaks alike.
 */
export function poolsOf(respondents: Respondents, state: State | 'stated', key: string, k = respondents.k): Pool[] {
  const answering = respondents.answering(state, key);
  if (!respondents.instrument.functions) return [{ people: answering, weight: 1 }];
  const functions = new Map<string, number[]>();
  for (const i of answering) {
    const name = respondents.people[i]!.function ?? '';
    functions.set(name, [...(functions.get(name) ?? []), i]);
  }
  const voices = [...functions]
    .map(([name, people]) => ({ name, people, weight: weightOf(respondents, name) }))
    .sort((a, b) => a.people.length - b.people.length || (a.name < b.name ? -1 : 1));
  if (voices.every(({ weight }) => weight === 0)) return [{ people: answering, weight: 1 }];
  const pooled: typeof voices = [];
  const count = () => pooled.reduce((sum, { people }) => sum + people.length, 0);
  while (voices.length > 0 && (voices[0]!.people.length < k || (pooled.length > 0 && count() < k))) {
    pooled.push(voices.shift()!);
  }
  if (pooled.length === 0) return voices;
  const weight = pooled.reduce((sum, voice) => sum + voice.weight, 0) / pooled.length;
  return [...voices, { people: pooled.flatMap(({ people }) => people), weight }];
}

function weightOf({ instrument, input }: Respondents, name: string): number {
  const declared = instrument.aggregation?.function_weights;
  return input.functionWeights?.[name] ?? declared?.weights?.[name] ?? declared?.default ?? 1;
}
