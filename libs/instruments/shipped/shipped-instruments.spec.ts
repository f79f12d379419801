import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { instrumentJsonSchema } from '@sextant/contracts';
import { localizeInstrument, localesOf, shownTexts, translationAt, type Instrument } from '@sextant/maturity';

import { parseInstrument } from '../src/instruments/parse-instrument.js';

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));

function read(name: string): Instrument {
  const parsed = parseInstrument(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.instrument;
}

describe.each(FILES)('%s', (name) => {
  it('is published, licensed and says where its words come from', () => {
    const { schema, meta } = read(name);
    expect(schema).toBe('sextant-instrument/2');
    expect(meta).toMatchObject({
      licence: 'Apache-2.0',
      origin: expect.stringContaining('Original wording'),
    });
  });
});

describe('the default instrument', () => {
  const instrument = read('social-business-position.yaml');

  it('has 28 items, 10 of them for everybody', () => {
    expect(instrument.items).toHaveLength(28);
    expect(instrument.items.filter(({ ask }) => ask?.includes('all'))).toHaveLength(10);
  });

  it('is not presented as anybody else’s questionnaire', () => {
    expect(instrument.meta.origin).toContain('not their questionnaire');
  });

  it('reads in German down to the last text', () => {
    expect(localesOf(instrument)).toEqual(['en', 'de']);
    const german = instrument.translations!['de']!;
    const missing = shownTexts(instrument).filter(({ path }) => translationAt(german, path) === undefined);
    expect(missing).toEqual([]);
    const localized = localizeInstrument(instrument, 'de');
    expect(localized.meta.locale).toBe('de');
    expect(localized.items[0]!.text).toBe(
      'Wie hängt unsere soziale Aktivität mit dem zusammen, was das Geschäft erreichen will?',
    );
    expect(localized.functions![0]!.label).toBe('Geschäftsleitung');
    expect(localized.paths![0]!.crawl[0]).toBe('ein Publikum und zwei Themen wählen');
    expect(instrument.items[0]!.text).toMatch(/^How is our social activity/);
    expect(localizeInstrument(instrument, 'fr')).toBe(instrument);
  });
});

describe('the published JSON Schema', () => {
  it('knows every top-level part of the shipped files', () => {
    const schema = JSON.stringify(instrumentJsonSchema());
    for (const name of FILES) for (const part of Object.keys(read(name))) expect(schema).toContain(`"${part}"`);
  });
});
