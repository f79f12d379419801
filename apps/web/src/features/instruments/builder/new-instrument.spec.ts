import { describe, expect, it } from '@jest/globals';
import { readInstrument } from '@sextant/contracts';

import { contentOf, withValue } from './draft-source.js';
import { newInstrumentSource } from './new-instrument.js';
import { keyOf, withoutPlane, withPlane } from './plane-of-draft.js';

const SOURCE = newInstrumentSource({
  title: 'Daten & Ähnliches',
  locale: 'de',
  isDesiredAsked: true,
  levels: ['wenig', 'mehr', 'viel'],
  dimension: 'Fähigkeiten',
  question: 'Wer kann das?',
});

const problemsOf = (source: string): string[] => {
  const reading = readInstrument(contentOf(source));
  return 'problems' in reading ? reading.problems.map(({ message }) => message) : [];
};

describe('an instrument that is begun in forms', () => {
  it('holds together from its first moment', () => {
    expect(problemsOf(SOURCE)).toEqual([]);
    expect(contentOf(SOURCE)).toMatchObject({
      meta: { key: 'daten-ahnliches', title: 'Daten & Ähnliches', locale: 'de' },
      states: ['current', 'desired'],
      items: [{ key: 'fahigkeiten.question_1', dimension: 'fahigkeiten' }],
    });
  });

  it('gets a plane that holds together once a question counts towards each axis', () => {
    const planed = withPlane(SOURCE, { axes: ['Breite', 'Tiefe'], positions: ['A', 'B', 'C', 'D'] });
    expect(problemsOf(planed)).toEqual([
      expect.stringContaining('axis "breite" has 0 items'),
      expect.stringContaining('axis "tiefe" has 0 items'),
    ]);
    const loaded = withValue(planed, ['items', 0, 'loads'], { breite: 1, tiefe: 1 });
    expect(problemsOf(loaded)).toEqual([]);
    expect(contentOf(loaded)).toMatchObject({
      positions: [
        { label: 'A', breite: 'low', tiefe: 'low' },
        { label: 'B', breite: 'high', tiefe: 'low' },
        { label: 'C', breite: 'low', tiefe: 'high' },
        { label: 'D', breite: 'high', tiefe: 'high' },
      ],
    });
    expect(contentOf(withoutPlane(loaded))).toEqual(contentOf(SOURCE));
  });

  it('makes keys that a file may hold', () => {
    expect([keyOf('Depth of use!', 'x'), keyOf('深さ', 'upwards'), keyOf('  Größe ', 'x')]).toEqual([
      'depth_of_use',
      'upwards',
      'gro_e',
    ]);
  });
});
