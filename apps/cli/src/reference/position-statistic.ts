import { answeredCount, position } from '@sextant/statistics';
import type { AnswerRows, Boundary, Scale } from '@sextant/statistics';

import type { CaseContext } from './case-context.js';
import { itemsOfScale, selectItems } from './selection.js';
import { selectedGroups, weightingOf } from './weighting.js';

/** Answers on both axes, a row for every respondent, each axis in its own range. */
interface AxesOfCase {
  readonly x: AnswerRows;
  readonly y: AnswerRows;
  readonly groups: string[] | undefined;
  readonly scale: Scale;
  readonly yScale: Scale;
}

export function positionCase(context: CaseContext): unknown {
  const { params, select, level } = context;
  const axes = inlineAxes(context) ?? selectedAxes(context);
  const { x, y, groups, scale, yScale } = select['complete_on_both'] === true ? answeredOnBoth(axes) : axes;
  return position(x, y, {
    scale,
    yScale,
    level,
    ...weightingOf(context, groups),
    boundary: (params['boundary'] as Boundary | undefined) ?? { x: 50, y: 50 },
    seed: context.number('seed') ?? 1,
    replicates: context.number('replicates') ?? 1000,
    resample: params['resample'] === 'n' ? 'n' : 'n_minus_1',
  });
}

function inlineAxes(context: CaseContext): AxesOfCase | null {
  const x = context.rows('x_rows');
  const y = context.rows('y_rows');
  if (!x || !y) return null;
  const groups = context.params['groups'] as string[] | undefined;
  return { x, y, groups, scale: context.scale, yScale: context.scale };
}

function selectedAxes(context: CaseContext): AxesOfCase {
  const { respondents, groups } = selectedGroups(context);
  const xItems = itemsOfAxis(context, 'x');
  const yItems = itemsOfAxis(context, 'y');
  return {
    x: context.answers(respondents, { items: xItems }),
    y: context.answers(respondents, { items: yItems }),
    groups,
    scale: context.scaleOf(xItems),
    yScale: context.scaleOf(yItems),
  };
}

function itemsOfAxis({ data, select }: CaseContext, axis: 'x' | 'y'): number[] {
  const items = select[`${axis}_items`];
  return items === undefined ? itemsOfScale(data, String(select[`${axis}_scale`])) : selectItems(data, { items });
}

/** Leaves out whoever has no answer on one of the axes. */
function answeredOnBoth(axes: AxesOfCase): AxesOfCase {
  const takesPart = axes.x.map((row, i) => answeredCount(row) > 0 && answeredCount(axes.y[i]!) > 0);
  const kept = (_: unknown, i: number) => takesPart[i]!;
  return { ...axes, x: axes.x.filter(kept), y: axes.y.filter(kept), groups: axes.groups?.filter(kept) };
}
