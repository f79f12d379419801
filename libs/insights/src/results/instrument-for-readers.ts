import { localizeInstrument, type Instrument } from '@sextant/maturity';

/**
 * An instrument in one language, with what readers of results get to see: no other languages, no working material of
 * consultants.
 */
export function instrumentForReaders(instrument: Instrument, locale: string): Instrument {
  const {
    translations: _translations,
    notes: _notes,
    workshop: _workshop,
    examples: _examples,
    ambition_examples: _ambitions,
    over_reach: reach,
    ...shown
  } = localizeInstrument(instrument, locale);
  const { expert_label: _expert, ...overReach } = reach ?? {};
  return { ...shown, ...(reach && { over_reach: overReach as typeof reach }) };
}
