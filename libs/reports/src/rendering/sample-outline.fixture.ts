import type { ReportOutline } from '@sextant/maturity';

/** Every kind of block and chart once, with a withheld value wherever one may stand. */
export const sampleOutline: ReportOutline = {
  schema: 'sextant-outline/1',
  locale: 'en',
  cover: {
    title: 'Social business position',
    subtitle: 'Halden Machine Works, wave 2',
    facts: [
      { label: 'Client', value: 'Halden Machine Works' },
      { label: 'Respondents', value: '31' },
    ],
    notice: 'Original text.',
  },
  sections: [
    {
      key: 'answer',
      heading: 'The answer on one page',
      blocks: [
        { kind: 'sentence', text: 'Halden stands between two positions.', support: ['reach 28', 'integration 46'] },
        { kind: 'figures', figures: [{ label: 'Reach', value: '28', detail: '24 to 32' }] },
        {
          kind: 'chart',
          caption: 'Position on the plane',
          alt: 'The point lies at reach 28 and integration 46.',
          chart: {
            type: 'plane',
            x: { label: 'Reach', lowLabel: 'Inside', highLabel: 'Open', boundary: 50 },
            y: { label: 'Integration', lowLabel: 'Trial', highLabel: 'Core', boundary: 50 },
            quarters: ['Familiar', 'Present', 'Enabled', 'Integrated'],
            points: [
              {
                key: 'current',
                label: 'Today',
                name: 'Today',
                x: 28,
                y: 46,
                hollow: false,
                side: 'right',
                region: { semiMajor: 8, semiMinor: 5, angleDegrees: 40 },
              },
              {
                key: 'desired',
                label: 'Desired',
                name: 'Desired',
                x: 55,
                y: 75,
                hollow: true,
                side: 'right',
                region: null,
              },
              {
                key: 'destination',
                label: 'Recommended',
                name: 'Recommended',
                x: 25,
                y: 56,
                hollow: true,
                side: 'right',
                region: null,
              },
              { key: 'wave:1', label: '1', name: 'Wave 1', x: 20, y: 30, hollow: true, side: 'right', region: null },
            ],
            arrow: { from: 'current', to: 'desired' },
            trail: ['wave:1', 'current'],
            legend: ['Numbers stand for earlier waves: 1 Wave 1.'],
          },
        },
      ],
    },
    {
      key: 'charts',
      heading: 'Every other chart',
      blocks: [
        { kind: 'subheading', text: 'Rows' },
        { kind: 'paragraph', text: 'A paragraph.' },
        {
          kind: 'chart',
          caption: 'Scores',
          alt: 'Scores by dimension.',
          chart: {
            type: 'scores',
            rows: [
              { label: 'Intent', pct: 40, low: 33, high: 47, valueLabel: '2.6' },
              { label: 'People', pct: null, low: null, high: null, valueLabel: 'withheld' },
            ],
          },
        },
        {
          kind: 'chart',
          caption: 'Gaps',
          alt: 'Gaps by dimension.',
          chart: {
            type: 'gaps',
            rows: [
              { label: 'Intent', current: 40, desired: 30, gap: { pct: -10, low: -16, high: -4 }, gapLabel: '-10' },
              { label: 'People', current: null, desired: null, gap: null, gapLabel: 'withheld' },
            ],
          },
        },
        {
          kind: 'chart',
          caption: 'Groups',
          alt: 'Groups by dimension.',
          chart: {
            type: 'heatmap',
            key: { pooled: 'several functions as one', withheld: 'fewer than 5' },
            columns: ['Intent', 'People'],
            rows: [
              { label: 'Sales', n: '7', cells: [30, null], pooled: true, total: false },
              { label: 'All', n: '31', cells: [40, 61], pooled: false, total: true },
            ],
          },
        },
        {
          kind: 'chart',
          caption: 'Items',
          alt: 'Answers by level.',
          chart: {
            type: 'items',
            rows: [
              {
                label: 'Whose job is it?',
                levels: [1, 2, 3],
                counts: [3, 8, 9],
                meanLevel: 2.3,
                adLevels: 0.6,
                band: 'low',
              },
              {
                label: 'Who speaks?',
                levels: [1, 2, 3],
                counts: null,
                meanLevel: null,
                adLevels: null,
                band: 'medium',
              },
            ],
          },
        },
        {
          kind: 'chart',
          caption: 'Shares',
          alt: 'Shares of resamples.',
          chart: {
            type: 'shares',
            parts: [
              { label: 'Familiar', share: 0.7 },
              { label: 'Enabled', share: 0.3 },
            ],
          },
        },
        {
          kind: 'chart',
          caption: 'Trend',
          alt: 'Trend by axis.',
          chart: {
            type: 'trend',
            isCompact: true,
            waves: [
              { label: 'Wave 1', at: '2026-01-01' },
              { label: 'Wave 2', at: '2026-06-01' },
            ],
            series: [{ label: 'Reach', pct: [30, null], low: [25, null], high: [36, null], mark: ['start', 'break'] }],
          },
        },
        {
          kind: 'table',
          caption: 'Table',
          columns: [
            { label: 'Item', align: 'left' },
            { label: 'Mean', align: 'right' },
          ],
          rows: [
            ['one', '1'],
            ['two', null],
          ],
        },
        { kind: 'list', entries: ['one', 'two'] },
        { kind: 'note', text: 'A note.' },
      ],
    },
  ],
};
