import { itemsFor, scaleOf, type Instrument, type Item } from '@sextant/maturity';
import { mersenneStream } from '@sextant/statistics';

/** What one made-up person says about one item, as it is written. */
export interface MadeUpAnswer {
  readonly item: string;
  readonly current: string;
  readonly desired: string | null;
  readonly comment: string | null;
}

/** Where a wave stands on average, in levels, by axis; and how far people wish to go from there. */
export interface Leaning {
  readonly reach: number;
  readonly integration: number;
  readonly wish: number;
}

/** Functions see the same organisation differently: leaders rosier, service and plants soberer. */
const ROSINESS: Record<string, number> = {
  executive: 0.5,
  marketing: 0.35,
  sales: 0,
  customer_service: -0.45,
  product: -0.1,
  operations: -0.4,
  hr: 0.1,
  it_digital: -0.2,
  legal_risk: -0.3,
};

const COMMENTS = [
  'It depends very much on the site.',
  'We started, then the person responsible left.',
  'Customers call the service engineer directly; they do not ask in public.',
  'Nobody has told us what it should achieve.',
];

/**
 * Plausible answers of one person, for demonstration only. Deterministic: the same seed says the same. Items that load
 * on reach lean on one level, all others on another, with scatter between people and items.
 */
export function madeUpAnswers(
  instrument: Instrument,
  functionKey: string,
  leaning: Leaning,
  seed: number,
): MadeUpAnswer[] {
  const stream = mersenneStream(seed);
  const random = (): number => stream.uniform();
  const between = (low: number, high: number): number => low + (high - low) * random();
  const mood = between(-0.5, 0.5) + (ROSINESS[functionKey] ?? 0);
  return itemsFor(instrument, functionKey).map((item) => {
    const { lowest, highest } = scaleOf(instrument, item);
    const toLevel = (value: number): number => Math.min(highest, Math.max(lowest, Math.round(value)));
    if (random() < 0.04) return { item: item.key, current: 'DK', desired: null, comment: null };
    const current = toLevel(base(item, leaning) + mood + between(-0.9, 0.9));
    const desired = toLevel(current + leaning.wish + between(-0.8, 0.8));
    const comment = random() < 0.05 ? COMMENTS[Math.floor(random() * COMMENTS.length)]! : null;
    return { item: item.key, current: String(current), desired: String(desired), comment };
  });
}

function base(item: Item, leaning: Leaning): number {
  const reach = item.loads?.reach ?? 0;
  return reach > 0.5 ? leaning.reach : leaning.integration;
}
