import type { ReportChart } from '@sextant/telling';

interface ChartTable {
  readonly columns: string[];
  readonly rows: string[][];
}

interface Words {
  readonly row: string;
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly current: string;
  readonly desired: string;
  readonly counts: string;
  readonly withheld: string;
}

const whole = (value: number | null, words: Words): string =>
  value === null ? words.withheld : String(Math.round(value));

/** The numbers behind a chart, for whoever cannot or will not read the drawing; null where the drawing is a table. */
export function chartTable(chart: ReportChart, words: Words): ChartTable | null {
  switch (chart.type) {
    case 'plane':
      return {
        columns: [words.row, chart.x.label, chart.y.label],
        rows: chart.points.map((point) => [point.name, point.told.x, point.told.y]),
      };
    case 'shares':
      return {
        columns: [words.row, '%'],
        rows: chart.parts.map((part) => [part.label, String(Math.round(part.share * 100))]),
      };
    case 'scores':
      return {
        columns: [words.row, words.value, words.from, words.to],
        rows: chart.rows.map((row) => [row.label, row.valueLabel, whole(row.low, words), whole(row.high, words)]),
      };
    case 'gaps':
      return {
        columns: [words.row, words.current, words.desired, words.value],
        rows: chart.rows.map((row) => [row.label, row.told.current, row.told.desired, row.gapLabel]),
      };
    case 'items':
      return {
        columns: [words.row, words.counts, words.value],
        rows: chart.rows.map((row) => [
          row.label,
          row.parts ? row.parts.map(({ text }, index) => `${row.levels[index]}: ${text}`).join(', ') : words.withheld,
          row.band,
        ]),
      };
    case 'trend':
      return {
        columns: [words.row, ...chart.waves.map((wave) => wave.label)],
        rows: chart.series.map((series) => [series.label, ...series.told.map((value) => value ?? words.withheld)]),
      };
    case 'heatmap':
      return null;
  }
}
