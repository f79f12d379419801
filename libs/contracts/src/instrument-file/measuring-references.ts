import { axisKeys, itemsOfDimension, scaleOf, type Instrument } from '@sextant/maturity';

import type { Problems } from './problem.js';

/** Axis keys that would collide with other words at the same place. */
const RESERVED = ['key', 'label', 'until', 'result', 'position', 'neighbour', 'some', 'every'];

/** What dimensions, items, functions, axes and positions say about each other. */
export function checkMeasuring(instrument: Instrument, problems: Problems): void {
  for (const list of ['dimensions', 'items', 'functions', 'positions'] as const) {
    problems.repeated([list], instrument[list]);
  }
  checkItems(instrument, problems);
  checkDimensions(instrument, problems);
  checkAxes(instrument, problems);
  checkPositions(instrument, problems);
  checkWeights(instrument, problems);
  const states = instrument.states ?? ['current'];
  if (!states.includes('current')) problems.add(['states'], 'must include current');
  if (new Set(states).size < states.length) problems.add(['states'], 'names a state twice');
  problems.repeated(['scale', 'extra_answers'], instrument.scale.extra_answers);
  checkBands(instrument, problems);
  for (const level of Object.keys(instrument.scale.labels ?? {})) {
    if (!instrument.scale.levels.includes(Number(level))) {
      problems.add(['scale', 'labels', level], `level ${level} is not on the scale`);
    }
  }
}

/** Bands that begin at the same place, or high where medium has not begun, would leave one of them without a meaning. */
function checkBands(instrument: Instrument, problems: Problems): void {
  const { bands } = instrument.aggregation?.consensus ?? {};
  if (bands && bands.high <= bands.medium) {
    problems.add(['aggregation', 'consensus', 'bands'], 'high must begin above medium');
  }
  const { min, max } = instrument.placement?.margin ?? { min: 0, max: 0 };
  if (min > max) problems.add(['placement', 'margin'], 'min must not lie above max');
}

function checkItems(instrument: Instrument, problems: Problems): void {
  const dimensions = instrument.dimensions.map(({ key }) => key);
  const functions = (instrument.functions ?? []).map(({ key }) => key);
  const axes = Object.keys(instrument.axes ?? {});
  instrument.items.forEach((item, i) => {
    problems.unknown(['items', i, 'dimension'], 'dimension', item.dimension, dimensions);
    for (const axis of Object.keys(item.loads ?? {})) problems.unknown(['items', i, 'loads', axis], 'axis', axis, axes);
    const ask = item.ask ?? ['all'];
    if (ask.includes('all') && ask.length > 1) problems.add(['items', i, 'ask'], 'all already includes every function');
    if (new Set(ask).size < ask.length) problems.add(['items', i, 'ask'], 'names a function twice');
    ask.forEach((name, j) => {
      if (name !== 'all') problems.unknown(['items', i, 'ask', j], 'function', name, functions);
    });
  });
  functions.forEach((name, i) => {
    if (name === 'all') problems.add(['functions', i, 'key'], 'the name all is reserved');
  });
}

function checkDimensions(instrument: Instrument, problems: Problems): void {
  instrument.dimensions.forEach((dimension, i) => {
    const items = itemsOfDimension(instrument, dimension.key);
    if (items.length === 0) problems.add(['dimensions', i], `dimension "${dimension.key}" has no item`);
    else if (items.every((item) => item.weight === 0)) {
      problems.add(['dimensions', i], `all items of dimension "${dimension.key}" have weight 0`);
    }
  });
}

function checkAxes(instrument: Instrument, problems: Problems): void {
  const axes = Object.keys(instrument.axes ?? {});
  const minimum = instrument.scoring?.minimum_items_per_axis ?? 1;
  for (const axis of axes) {
    if (RESERVED.includes(axis)) problems.add(['axes', axis], `an axis cannot be called ${axis}`);
    const loading = instrument.items.filter((item) => (item.loads?.[axis] ?? 0) > 0).length;
    if (loading < minimum) {
      problems.add(['axes', axis], `axis "${axis}" has ${loading} items with a load, it needs at least ${minimum}`);
    }
  }
  const { plane, boundary } = instrument.placement ?? {};
  if (!instrument.placement) return;
  if (axes.length !== 2) problems.add(['placement'], `a plane needs exactly 2 axes, not ${axes.length}`);
  plane?.forEach((axis, i) => problems.unknown(['placement', 'plane', i], 'axis', axis, axes));
  if (plane && plane[0] === plane[1]) problems.add(['placement', 'plane'], 'must name two different axes');
  for (const axis of Object.keys(boundary ?? {})) {
    problems.unknown(['placement', 'boundary', axis], 'axis', axis, axes);
  }
  for (const axis of axes) {
    if (boundary?.[axis] === undefined) problems.add(['placement', 'boundary'], `has no value for axis "${axis}"`);
  }
}

function checkPositions(instrument: Instrument, problems: Problems): void {
  if (!instrument.positions) return;
  const axes = axisKeys(instrument);
  if (!instrument.placement) problems.add(['positions'], 'need a placement with a boundary for each axis');
  const places = new Map<string, string>();
  instrument.positions.forEach((position, i) => {
    for (const name of Object.keys(position)) {
      if (name !== 'key' && name !== 'label') problems.unknown(['positions', i, name], 'axis', name, axes);
    }
    for (const axis of axes) {
      const side = position[axis];
      if (side === undefined) problems.add(['positions', i], `does not say on which side of "${axis}" it lies`);
      else if (side !== 'low' && side !== 'high') problems.add(['positions', i, axis], 'must be low or high');
    }
    const place = axes.map((axis) => position[axis]).join(', ');
    const other = places.get(place);
    if (other !== undefined) problems.add(['positions', i], `lies in the same place as "${other}"`);
    places.set(place, position.key);
  });
  if (axes.length === 2 && places.size < 4)
    problems.add(['positions'], 'must name each of the four quarters of the plane');
}

function checkWeights(instrument: Instrument, problems: Problems): void {
  const functions = (instrument.functions ?? []).map(({ key }) => key);
  const path = ['aggregation', 'function_weights'];
  const given = instrument.aggregation?.function_weights;
  for (const name of Object.keys(given?.weights ?? {})) {
    problems.unknown([...path, 'weights', name], 'function', name, functions);
  }
  const weightOf = (name: string) => given?.weights?.[name] ?? given?.default ?? 1;
  if (functions.length > 0 && functions.every((name) => weightOf(name) === 0)) {
    problems.add(path, 'all functions have weight 0');
  }
  const must = instrument.sampling_guidance?.recommended?.must_include ?? [];
  must.forEach((name, i) =>
    problems.unknown(['sampling_guidance', 'recommended', 'must_include', i], 'function', name, functions),
  );
  instrument.items.forEach((item, i) => {
    const { lowest, highest } = scaleOf(instrument, item);
    if (lowest >= highest) problems.add(['items', i, 'levels'], 'the highest level must lie above the lowest');
  });
}
