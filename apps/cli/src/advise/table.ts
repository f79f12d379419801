import type { AdvisedCase } from './advise.js';

/** The advice for reading in a terminal. */
export function adviceTable(advised: readonly AdvisedCase[]): string {
  return advised.map((one) => `${lines(one).join('\n')}\n`).join('\n');
}

function lines(one: AdvisedCase): string[] {
  const axes = Object.keys(one.raw);
  const at = (point: Record<string, number | string>) => axes.map((axis) => `${axis} ${point[axis]}`).join(', ');
  const place = ({ result, position, neighbour }: { result?: unknown; position?: unknown; neighbour?: unknown }) =>
    `${[position ?? '-', neighbour].filter(Boolean).join(' / ')} (${String(result)})`;
  const effects = one.effects.filter(({ effect }) => axes.some((axis) => effect[axis] !== 0));
  return [
    one.key,
    `  destination    ${at(one.destination)}: ${place(one)}`,
    ...columns([
      ['base', ...axes.map((axis) => signed(one.base[axis]!)), ''],
      ...effects.map(({ question, option, effect, reason }) => {
        return [`${question}: ${option}`, ...axes.map((axis) => signed(effect[axis]!)), reason ?? ''];
      }),
      ['raw', ...axes.map((axis) => String(one.raw[axis])), ''],
      ...one.limits.map(({ kind, axis, at: limit, option, isInForce }) => {
        return [
          `${kind}: ${option}`,
          ...axes.map((own) => (own === axis ? String(limit) : '')),
          isInForce ? '' : 'ended',
        ];
      }),
    ]),
    ...(one.flags.length > 0 ? [`  flags          ${one.flags.join(', ')}`] : []),
    ...(one.pace_for_horizon !== null ? [`  pace           ${one.pace_for_horizon} points until the horizon`] : []),
    ...(one.next_position ? [`  next position  ${at(one.next_position)}: ${place(one.next_position)}`] : []),
    ...check('over-reach', one.over_reach),
    ...check('under-reach', one.under_reach),
    ...one.talking_points.map(({ say }) => `                 - ${say}`),
  ];
}

function check(name: string, outcome: AdvisedCase['over_reach']): string[] {
  if (!outcome) return [];
  const signals = outcome.signals.length > 0 ? `: ${outcome.signals.join(', ')}` : '';
  return [`  ${name.padEnd(14)} ${outcome.points} (${outcome.band ?? '-'})${signals}`];
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    `    ${row
      .map((cell, i) => (i === 0 || i === row.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')}`.trimEnd(),
  );
}
