import { describe, expect, it } from '@jest/globals';
import { adviceRules, scoreWave, trend, type Instrument, type WaveInput } from '@sextant/maturity';

import { SAMPLE, sampleAnswers, sampleInput } from '@sextant/maturity/sample-wave';
import { figuresIn } from '../figures/figures.js';
import type { OutlineInput } from './outline-input.js';
import type { ReportBlock, ReportOutline } from './outline.js';
import { reportOutline } from './report-outline.js';
import { GERMAN } from './texts-de.js';
import { ENGLISH } from './texts-en.js';

const SIZES = { sales: 12, legal: 9, staff: 16 };

function input(change: Partial<WaveInput> = {}, sizes: Record<string, number> = SIZES): OutlineInput {
  const result = scoreWave(sampleInput(sampleAnswers(sizes), change));
  const subject = { organisation: 'Halden', wave: 'Spring', date: '2026-03-09' };
  return { instrument: change.instrument ?? SAMPLE, result, locale: 'en', subject };
}

const blocks = (outline: ReportOutline): ReportBlock[] => outline.sections.flatMap((section) => section.blocks);

/** Every text of an outline, with its path. */
function texts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}: ${value}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('the outline of a report', () => {
  it('goes from the answer on one page to the method', () => {
    expect(reportOutline(input()).sections.map(({ key }) => key)).toEqual([
      'answer',
      'position',
      'dimensions',
      'items',
      'method',
    ]);
  });

  it('calls no gap noise where no interval could be had', () => {
    const one = input();
    const said = (gaps: OutlineInput['result']['gaps']) =>
      texts(reportOutline({ ...one, result: { ...one.result, gaps } }).sections[0]).join('\n');
    const unjudged = one.result.gaps.map((gap) => ({ ...gap, interval: null }));
    expect(said(unjudged)).toContain(ENGLISH.answer.gapNotJudged);
    expect(said(unjudged)).not.toContain(ENGLISH.answer.noGap);
    expect(said(unjudged.map((gap) => ({ ...gap, interval: { low: -3, high: 9 } })))).toContain(ENGLISH.answer.noGap);
  });

  it('adds the change over time from two waves on', () => {
    const one = input();
    const wave = { name: 'Spring', at: '2026-03-09', instrument: SAMPLE, result: one.result };
    const two = { ...wave, name: 'Autumn', at: '2026-09-09' };
    const keys = (waves: (typeof wave)[]) =>
      reportOutline({ ...one, trend: trend(waves) }).sections.map(({ key }) => key);
    expect(keys([wave])).not.toContain('trend');
    expect(keys([wave, two])).toContain('trend');
  });

  it('shows how the recommendation adds up, and a destination set by hand beside it', () => {
    const instrument: Instrument = {
      ...SAMPLE,
      context: {
        base: { reach: 40, depth: 40 },
        clamp: { min: 10, max: 90 },
        questions: [
          {
            key: 'mood',
            text: 'Mood?',
            options: [
              { key: 'good', label: 'Good', effect: { reach: 20 }, reason: 'people will talk', ceiling: { reach: 55 } },
              { key: 'bad', label: 'Bad' },
            ],
          },
        ],
      },
    };
    const advice = adviceRules(instrument).advise({ answers: { mood: 'good' } });
    const override = {
      point: { reach: 30, depth: 70 },
      name: 'Ada',
      date: '2026-02-01',
      reason: 'A merger.',
      by: 'lead',
    };
    const outline = reportOutline({ ...input({ instrument }), instrument, advice, override });
    const section = outline.sections.find(({ key }) => key === 'advice')!;
    const table = section.blocks.find((block) => block.kind === 'table')!;
    expect(table.rows).toEqual([
      ['Start', '40', '40', ''],
      ['Good', '+20', '0', 'people will talk'],
      ['Sum', '60', '40', ''],
      ['Recommended', '55', '40', ''],
    ]);
    expect(texts(section).join('\n')).toMatch(/Reach not above 55: people will talk/);
    expect(texts(section).join('\n')).toMatch(/Ada set another destination on 1 Feb 2026: Reach 30 and Depth 70/);
    const plane = blocks(outline).flatMap((block) =>
      block.kind === 'chart' && block.chart.type === 'plane' ? [block.chart] : [],
    );
    expect(plane[0]!.points.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['current', 'destination', 'override']),
    );
  });

  it('rests every finding on figures and describes every chart in words', () => {
    const all = blocks(reportOutline(input()));
    const charts = all.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    expect(charts.map(({ chart }) => chart.type)).toEqual(['plane', 'shares', 'scores', 'gaps', 'heatmap', 'items']);
    expect(charts.every(({ alt, caption }) => alt.length > 20 && caption.length > 10)).toBe(true);
    const [first] = all.filter((block) => block.kind === 'sentence');
    expect(first).toMatchObject({
      support: expect.arrayContaining([expect.stringMatching(/^Reach \d+ \(\d+ to \d+\)$/)]),
    });
  });

  it('marks earlier waves on the plane as far back as they can be compared', () => {
    const one = input();
    const waves = ['Spring', 'Autumn', 'Winter'].map((name, i) => ({
      name,
      at: `2026-0${i + 3}-09`,
      instrument: SAMPLE,
      result: one.result,
    }));
    const told = trend(waves);
    const planeWith = (change: typeof told) => {
      const chart = blocks(reportOutline({ ...one, trend: change })).find((block) => block.kind === 'chart')!;
      return chart.kind === 'chart' && chart.chart.type === 'plane' ? chart.chart : null;
    };
    expect(planeWith(told)).toMatchObject({
      trail: ['wave:1', 'wave:2', 'current'],
      legend: expect.arrayContaining([ENGLISH.position.earlier('1 Spring, 2 Autumn')]),
    });
    const series = told.series.map((row) => ({ ...row, mark: ['start', 'break', 'like'] as typeof row.mark }));
    expect(planeWith({ ...told, series })!.trail).toEqual(['wave:2', 'current']);
    expect(planeWith(trend(waves.slice(0, 1)))!.trail).toEqual([]);
  });

  it('draws the gap itself with the interval of the pairs', () => {
    const chart = blocks(reportOutline(input())).flatMap((block) =>
      block.kind === 'chart' && block.chart.type === 'gaps' ? [block.chart] : [],
    )[0]!;
    const gaps = input().result.gaps.filter(({ kind, pct }) => kind === 'dimension' && pct !== null);
    expect(chart.rows.flatMap(({ gap }) => (gap ? [gap.pct] : [])).sort()).toEqual(gaps.map(({ pct }) => pct).sort());
    expect(chart.rows.every(({ gap }) => gap === null || gap.low === null || gap.low <= gap.pct)).toBe(true);
  });

  it('quotes comments by item, and says nothing about comments where the result holds none', () => {
    const one = input();
    const silent = reportOutline({ ...one, result: { ...one.result, comments: [] } });
    const comments = [{ item: SAMPLE.items[0]!.key, texts: ['Too slow.', 'Who decides?'] }];
    const spoken = blocks(reportOutline({ ...one, result: { ...one.result, comments } }));
    expect(texts(silent).join('\n')).not.toContain(ENGLISH.items.commentsHeading);
    expect(spoken).toContainEqual({ kind: 'list', entries: ['“Too slow.”', '“Who decides?”'] });
  });

  it('names who is behind the pooled row', () => {
    const one = input();
    const [breakdown, ...others] = one.result.breakdowns;
    const pool = { key: '(other)', pooled: true, members: ['legal', 'staff'], n: 9 };
    const breakdowns = [{ ...breakdown!, groups: [...breakdown!.groups.slice(0, -1), pool] }, ...others];
    const pooled = texts(reportOutline({ ...one, result: { ...one.result, breakdowns } })).join('\n');
    expect(pooled).toMatch(/Other functions: .+ and .+\. Too few answered/);
    expect(texts(reportOutline(one)).join('\n')).not.toMatch(/Too few answered in each/);
  });

  it('contains nothing undefined, unnamed or unfinished, in both languages, open and protected', () => {
    for (const locale of ['en', 'de'] as const) {
      for (const minimumGroup of [1, 5]) {
        const outline = reportOutline({ ...input({ minimumGroup }), locale });
        expect(texts(outline).filter((text) => /undefined|null|NaN|\[object|\{\w+\}/.test(text))).toEqual([]);
        expect(JSON.parse(JSON.stringify(outline))).toStrictEqual(outline);
      }
    }
  });

  it('speaks German throughout', () => {
    const german = reportOutline({ ...input(), locale: 'de' });
    expect(german.sections.map(({ heading }) => heading)).toEqual([
      'Die Antwort auf einer Seite',
      'Position auf der Ebene',
      'Dimensionen',
      'Wo die Meinungen auseinandergehen',
      'Wie gemessen wurde',
    ]);
    expect(german.cover.facts).toContainEqual({ label: 'Datum', value: '09.03.2026' });
  });

  it('writes bands where bands are told, and nothing finer, in figures, charts and tables', () => {
    const outline = reportOutline(input({ mode: 'confidential', minimumGroup: 3 }));
    const all = blocks(outline);
    const charts = all.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    const cells = charts.flatMap((chart) => (chart.type === 'heatmap' ? chart.rows.flatMap((row) => row.cells) : []));
    const groups = cells.flatMap((cell) => cell?.text ?? []).filter((text) => !/^\d+$/.test(text));
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.filter((text) => !/^(\d+–\d+|≤ \d+|≥ \d+)$/.test(text))).toEqual([]);
    const strips = charts.flatMap((chart) => (chart.type === 'items' ? chart.rows : []));
    expect(strips.flatMap(({ parts }) => parts ?? []).every(({ text }) => /^\d+–\d+ %$/.test(text))).toBe(true);
    const words = texts(outline).join('\n');
    expect(words).toContain(ENGLISH.method.coarser);
    expect(words).toContain(ENGLISH.method.gap);
    expect(words).not.toMatch(/resamples|seed|drawn again \d/);
    const intervals = charts.flatMap((chart) => (chart.type === 'scores' ? chart.rows : []));
    expect(intervals.every(({ low, high }) => low === null || (low >= 0 && high! <= 100))).toBe(true);
  });

  it('calls what the plan and what the gate hold back the same', () => {
    const one = input({ mode: 'confidential', minimumGroup: 3 });
    const { current } = one.result;
    const dimensions = current.dimensions.map((score) => ({ ...score, pct: null, band: null, level: null, n: null }));
    const held = reportOutline({ ...one, result: { ...one.result, current: { ...current, dimensions } } });
    const scores = blocks(held).flatMap((block) =>
      block.kind === 'chart' && block.chart.type === 'scores' ? block.chart.rows : [],
    );
    expect(scores.map(({ valueLabel }) => valueLabel)).toEqual(dimensions.map(() => 'not shown'));
  });

  it('draws what is told of the point, and the larger region where no ellipse is told', () => {
    const one = input({ mode: 'confidential', minimumGroup: 3 });
    const plane = one.result.current.plane!;
    const wide = { from: 37.5, to: 50, end: null };
    const box = { x: { low: 20, high: 70 }, y: { low: 30, high: 60 } };
    const current = {
      ...one.result.current,
      plane: { ...plane, point: { x: 43.75, y: 43.75 }, bands: { x: wide, y: wide }, region: null, box },
    };
    const chart = blocks(reportOutline({ ...one, result: { ...one.result, current } })).flatMap((block) =>
      block.kind === 'chart' && block.chart.type === 'plane' ? [block.chart] : [],
    )[0]!;
    expect(chart.points[0]).toMatchObject({
      told: { x: '38–50', y: '38–50' },
      hollow: false,
      region: null,
      box,
      band: { x: { low: 37.5, high: 50 }, y: { low: 37.5, high: 50 } },
    });
  });

  it('says that nothing can be shown when too few answered', () => {
    const outline = reportOutline(input({ minimumGroup: 5 }, { sales: 3 }));
    expect(outline.sections.map(({ key }) => key)).toEqual(['withheld', 'method']);
    expect(outline.cover.facts.map(({ label }) => label)).not.toContain('Respondents');
    expect(outline.sections[0]!.blocks).toEqual([{ kind: 'paragraph', text: ENGLISH.withheld.text(5) }]);
  });

  it('does without a plane and without a desired state', () => {
    const instrument = {
      ...SAMPLE,
      states: ['current' as const],
      axes: undefined,
      placement: undefined,
      positions: undefined,
    };
    const outline = reportOutline(input({ instrument }));
    expect(outline.sections.map(({ key }) => key)).toEqual(['answer', 'dimensions', 'items', 'method']);
    expect(blocks(outline).some((block) => block.kind === 'chart' && block.chart.type === 'gaps')).toBe(false);
    expect(texts(outline).join('\n')).toMatch(/The dimensions of Halden run from/);
  });

  it('has every text in both languages', () => {
    const shape = (value: object): string[] =>
      Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
        typeof inner === 'object' && inner !== null ? shape(inner).map((rest) => `${key}.${rest}`) : [key],
      );
    expect(shape(GERMAN)).toEqual(shape(ENGLISH));
  });

  it('writes figures as the language does, with a true minus', () => {
    const [english, german] = [figuresIn('en'), figuresIn('de')];
    expect([english.level(2.35), german.level(2.35)]).toEqual(['2.4', '2,4']);
    expect([english.change(-3.2), english.change(3.6), english.change(-0.2)]).toEqual(['−3', '+4', '0']);
    expect([english.people({ from: 5, to: 9 }), german.people(12)]).toEqual(['5 to 9', '12']);
  });
});
