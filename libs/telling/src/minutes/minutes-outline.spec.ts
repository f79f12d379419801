import { describe, expect, it } from '@jest/globals';
import { releaseRules, tallyRound, type ReleaseRules } from '@sextant/maturity';

import type { ReportBlock } from '../report-outline/outline.js';
import type { MinutesBallot, MinutesStep, WorkshopMinutes } from './minutes.js';
import { minutesOutline } from './minutes-outline.js';

const named = releaseRules({ mode: 'named', minimumGroup: 1 });
const confidential = releaseRules({ mode: 'confidential', minimumGroup: 3 });

const rounds = (...all: number[][]): MinutesBallot['rounds'] => roundsBy(named, all);

function roundsBy(rules: ReleaseRules, all: readonly number[][]): MinutesBallot['rounds'] {
  const question = { kind: 'confidence', options: [], dots: null } as const;
  return all.map((_, i) => ({
    round: i + 1,
    tally: tallyRound(
      all.slice(0, i + 1).flatMap((each, before) =>
        each.map((value, place) => ({
          ...{ value, function: null, person: `p${place}`, round: before + 1, isRecorded: false },
        })),
      ),
      { question, round: i + 1, rules, measured: null, previous: null, boundary: { x: 50, y: 50 } },
    ),
  }));
}

const ballot = (change: Partial<MinutesBallot>): MinutesBallot => ({
  ...{ kind: 'confidence', question: 'How sure?', item: null, options: [], measured: null, ideas: [], rounds: [] },
  ...change,
});

const step = (change: Partial<MinutesStep>): MinutesStep => ({
  ...{ title: 'Close', what: '', minutes: 10, status: 'done', note: '', ballots: [] },
  ...change,
});

const minutes = (steps: MinutesStep[], locale = 'en'): WorkshopMinutes => ({
  ...{ name: 'Spring', organisation: 'Halden', locale, heldOn: '2026-03-01', confidentialityMode: 'confidential' },
  ...{ minimumGroup: 3, labels: {}, people: [], steps, decisions: [], goals: [], activities: [], openPoints: [] },
});

const blocksOf = (only: MinutesStep): ReportBlock[] => minutesOutline(minutes([only])).sections[1]!.blocks;

describe('minutes', () => {
  it('show every round of a question side by side', () => {
    const [, table] = blocksOf(step({ ballots: [ballot({ rounds: rounds([1, 1, 5], [4, 5, 5]) })] }));

    expect(table).toMatchObject({ kind: 'table', columns: [{}, { label: 'Round 1' }, { label: 'Round 2' }] });
    expect((table as { rows: string[][] }).rows.slice(0, 6)).toEqual([
      ['1', '2', '0'],
      ['2', '0', '0'],
      ['3', '0', '0'],
      ['4', '0', '1'],
      ['5', '1', '2'],
      ['Votes', '3', '3'],
    ]);
  });

  it('say where a round stood apart', () => {
    const [, table] = blocksOf(step({ ballots: [ballot({ rounds: rounds([1, 1, 5, 5], [4, 5, 5, 5]) })] }));

    expect((table as { rows: string[][] }).rows).toContainEqual(['Clusters (votes: where)', '2: 1; 2: 5', '–']);
  });

  it('tell bands where single votes must not be told, and no finer number', () => {
    const few = ballot({ rounds: roundsBy(confidential, [[4, 5, 4, 5]]) });
    const [, table] = blocksOf(step({ ballots: [few] }));
    expect((table as { rows: string[][] }).rows).toEqual([
      ['Votes', 'at least 3'],
      ['Mean', '≥ 3.5'],
    ]);

    const many = ballot({ rounds: roundsBy(confidential, [[1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]]) });
    const [, shares] = blocksOf(step({ ballots: [many] }));
    expect((shares as { rows: string[][] }).rows.slice(0, 6)).toEqual([
      ['1', '≤ 20 %'],
      ['2', '≤ 20 %'],
      ['3', '20–40 %'],
      ['4', '20–40 %'],
      ['5', '20–40 %'],
      ['Votes', 'at least 10'],
    ]);
  });

  it('hatch a round below the minimum, and say so where there is no other', () => {
    const [, table] = blocksOf(
      step({
        ballots: [
          ballot({
            rounds: roundsBy(confidential, [
              [1, 1],
              [4, 5, 5],
            ]),
          }),
        ],
      }),
    );
    const [, note] = blocksOf(step({ ballots: [ballot({ rounds: roundsBy(confidential, [[1, 1]]) })] }));

    expect((table as { rows: (string | null)[][] }).rows[0]).toEqual(['Votes', null, 'at least 3']);
    expect(note).toMatchObject({ kind: 'note' });
    expect((note as { text: string }).text).toContain('fewer than 3 people');
  });

  it('keep ideas under their headings', () => {
    const ideas = [
      { text: 'a rota', heading: 'Answering' },
      { text: 'ask sales', heading: '' },
    ];

    const [round] = rounds([1, 2, 3]);
    const told = [{ round: 1, tally: { ...round!.tally, advice: null } }];

    expect(blocksOf(step({ ballots: [ballot({ kind: 'ideas', ideas, rounds: told })] }))).toMatchObject([
      { kind: 'subheading' },
      { text: 'Answering' },
      { entries: ['a rota'] },
      { text: 'Not grouped' },
      { entries: ['ask sales'] },
    ]);
  });

  it('hold what was asked ahead of its step', () => {
    const asked = step({ status: 'ahead', ballots: [ballot({ rounds: rounds([1, 2, 3]) })] });

    expect(blocksOf(asked)).toMatchObject([{ text: 'How sure?' }, { kind: 'table' }, {}]);
  });

  it('leave out steps of which there is nothing to tell, and speak the language of the room', () => {
    const outline = minutesOutline(
      minutes([step({}), step({ note: 'spät' }), step({ status: 'ahead', note: 'x' })], 'de'),
    );

    expect(outline.sections.map(({ heading }) => heading)).toEqual([
      'Was entschieden wurde',
      'Close',
      'Was offen blieb',
    ]);
    expect(outline.cover.facts).toContainEqual({ label: 'Datum', value: '01.03.2026' });
  });
});
