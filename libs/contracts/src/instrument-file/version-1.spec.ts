import { describe, expect, it } from '@jest/globals';

import { changeInWords } from './instrument-change.js';
import { readInstrument } from './read-instrument.js';

function document(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schema: 'sextant-instrument/1',
    meta: { key: 'health-check', title: 'Health check', version: '1.0.0', locale: 'en' },
    scale: { levels: [1, 2, 3] },
    axes: { reach: { label: 'Reach' }, depth: { label: 'Depth' } },
    dimensions: [{ key: 'care', label: 'Care' }],
    items: [{ key: 'care.owner', dimension: 'care', text: 'Who?', loads: { reach: 1, depth: 1 } }],
    ...change,
  };
}

const boundary = { reach: 50, depth: 50 };

function read(change: Record<string, unknown>) {
  const reading = readInstrument(document(change));
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

const changesOf = (change: Record<string, unknown>) => read(change).changes.map(({ kind, path }) => `${kind} ${path}`);

describe('a file in the first version of the format', () => {
  it('changes nothing but its name where it only says what is obeyed', () => {
    expect(read({})).toMatchObject({ instrument: { schema: 'sextant-instrument/2' }, changes: [] });
    expect(read({ schema: 'instrument-draft/1' }).changes).toEqual([]);
  });

  it('lays what nothing acts on under notes, with its translations, and says so', () => {
    const { instrument, changes } = read({
      scale: { levels: [1, 2, 3], cumulative: true },
      scoring: { item_value: 'nonsense', minimum_items_per_axis: 1 },
      open_questions: [{ key: 'keep', text: 'Keep?' }],
      translations: {
        de: {
          meta: { title: 'Prüfung' },
          axes: { reach: { label: 'Weite' }, depth: { label: 'Tiefe' } },
          dimensions: { care: { label: 'Pflege' } },
          items: { 'care.owner': { text: 'Wer?' } },
          open_questions: { keep: { text: 'Behalten?' } },
        },
      },
    });

    expect(instrument).toMatchObject({ scoring: { minimum_items_per_axis: 1 } });
    expect(instrument.notes).toEqual({
      scale: { cumulative: true },
      scoring: { item_value: 'nonsense' },
      open_questions: [{ key: 'keep', text: 'Keep?' }],
      translations: { de: { open_questions: { keep: { text: 'Behalten?' } } } },
    });
    expect(changes.map(changeInWords)).toContain(
      'scoring.item_value: nothing acts on it: it lies under notes.scoring.item_value now',
    );
  });

  it('turns sentences into data', () => {
    const { instrument } = read({
      placement: {
        boundary,
        margin: {
          rule: 'clamp(half width of the 80 percent bootstrap interval, 4, 12.5)',
          bootstrap: { resamples: 300 },
          fewer_than_5_respondents: 9,
        },
        hysteresis_between_waves: {
          rule:
            'keep the previous label unless the new point lies beyond the boundary by at least 1.5 times the margin, or two ' +
            'consecutive waves lie beyond it, on the same side, by at least half the margin',
        },
        stated_versus_implied: 'Report the distance; more than 20 on either axis is a talking point.',
      },
      aggregation: {
        consensus: {
          measure: 'Tastle-Wierman',
          bands: { high: '>= 0.8', medium: '0.40 to 0.80', low: '< 0.40' },
          polarised_when: 'two levels at least three steps apart hold 25 percent or more each, with less in between',
        },
        perception_gap: 'largest difference between two functions; name it from 1.5 levels upwards',
      },
      right_sizing: { steps: ['place the point; margin is 7 because no sampling is involved'] },
    });

    expect(instrument).toMatchObject({
      placement: {
        margin: { level: 0.8, min: 4, max: 12.5, few: { below: 5, margin: 9 } },
        hysteresis: { once: 1.5, twice: 0.5 },
        stated_point: { more_than: 20 },
      },
      aggregation: {
        consensus: { bands: { high: 0.8, medium: 0.4 }, polarised: { share: 0.25, levels_apart: 3 } },
        perception_gap: { from_levels: 1.5 },
      },
      right_sizing: { margin: 7 },
    });
  });

  it('tells what had no effect until now from what only looks different', () => {
    const sentence = (levels: string) => ({ perception_gap: `name it from ${levels} upwards` });
    expect(changesOf({ aggregation: sentence('1.0 level') })).toEqual(['read aggregation.perception_gap']);
    expect(changesOf({ aggregation: sentence('2 levels') })).toEqual(['obeyed aggregation.perception_gap']);
    expect(changesOf({ aggregation: sentence('some levels') })).toEqual(['not_read aggregation.perception_gap']);
  });

  it('obeys which answers and remarks are offered', () => {
    const scale = (change: Record<string, unknown>) => ({ scale: { levels: [1, 2, 3], ...change } });
    const both = [
      { key: 'does_not_apply', counts: false },
      { key: 'do_not_know', counts: false, reported_as: 'blind_spot_rate' },
    ];
    expect(changesOf(scale({ extra_answers: both }))).toEqual(['noted scale.extra_answers']);
    expect(read(scale({ extra_answers: [both[0]] }))).toMatchObject({
      instrument: { scale: { extra_answers: [{ key: 'does_not_apply' }] } },
      changes: [{ kind: 'noted' }, { kind: 'obeyed', path: 'scale.extra_answers' }],
    });
    expect(changesOf(scale({ optional_per_item: ['evidence_note', 'confidence'] }))).toEqual([
      'noted scale.optional_per_item',
      'obeyed scale.optional_per_item',
    ]);
  });

  it('lets bands go on until the next begins', () => {
    const bands = [
      { from: 0, to: 40, label: 'a' },
      { from: 50, to: 100, label: 'b' },
    ];
    const { instrument, changes } = read({ axes: { reach: { label: 'R', bands }, depth: { label: 'D' } } });
    expect(instrument.axes!['reach']!.bands).toEqual([
      { from: 0, label: 'a' },
      { from: 50, label: 'b' },
    ]);
    expect(changes).toEqual([{ kind: 'dropped', path: 'axes.reach.bands[].to', to: null }]);
  });

  it('refuses a margin that cannot be read, where it stands', () => {
    const reading = readInstrument(document({ placement: { boundary, margin: { rule: 'about 5' } } }));
    expect(reading).toMatchObject({ problems: [{ path: ['placement', 'margin'] }] });
  });

  it('is no longer what a new file may say: what nothing acts on is refused there', () => {
    const reading = readInstrument(
      document({ schema: 'sextant-instrument/2', scoring: { item_value: '(level - 1) / 4 * 100' } }),
    );
    expect(reading).toEqual({
      problems: [{ path: ['scoring', 'item_value'], message: '"item_value" is not known here' }],
    });
  });
});
