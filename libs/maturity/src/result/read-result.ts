import type {
  AnonymityNote,
  Breakdown,
  BreakdownCells,
  ItemResult,
  LinkedChangeRow,
  PlaneResult,
  ResultDocument,
  StatedPoint,
  StateResult,
} from './result-document.js';
import type { Score } from './score-parts.js';

/** What results made under rule 1 say, before figures were told in bands: the same in other respects. */
interface Rule1Document extends Omit<
  ResultDocument,
  'schema' | 'anonymity' | 'current' | 'desired' | 'breakdowns' | 'stated' | 'change'
> {
  schema: 'sextant-result/1';
  anonymity: Omit<AnonymityNote, 'rule' | 'notCompared' | 'gate'>;
  current: Rule1State;
  desired: Rule1State | null;
  breakdowns: (Omit<Breakdown, 'current' | 'desired'> & { current: Rule1Cells; desired: Rule1Cells | null })[];
  stated: Omit<StatedPoint, 'bands'> | null;
  change: { previous: { instrumentVersion: string; seed: number }; rows: Rule1ChangeRow[] } | null;
}

/** A result as it was stored under the rule that made it. */
export type StoredResult = ResultDocument | Rule1Document;

type Exact<S extends Score> = Omit<S, 'band' | 'spread'>;
type Rule1ChangeRow = Omit<LinkedChangeRow, 'band' | 'spread'>;
type Rule1Plane = Omit<PlaneResult, 'bands' | 'box' | 'correlation'>;

interface Rule1State extends Omit<StateResult, 'axes' | 'plane' | 'dimensions' | 'items'> {
  axes: Exact<StateResult['axes'][number]>[];
  plane: Rule1Plane | null;
  dimensions: Exact<StateResult['dimensions'][number]>[];
  items: Omit<Exact<ItemResult>, 'shares' | 'blindSpotShare'>[];
}

type Rule1Cell = Omit<NonNullable<BreakdownCells['axes'][number][number]>, 'band'>;

interface Rule1Cells {
  dimensions: (Rule1Cell | null)[][];
  axes: (Rule1Cell | null)[][];
}

/**
 * A stored result as it is read everywhere. One made under rule 1 stays stored as it was made; what it does not tell is null here, and
 * `anonymity.rule` says so. Throws for anything else.
 */
export function readResult(document: unknown): ResultDocument {
  const { schema } = document as StoredResult;
  if (schema === 'sextant-result/2') return document as ResultDocument;
  if (schema === 'sextant-result/1') return fromRule1(document as Rule1Document);
  throw new Error(`A result's schema is "${String(schema)}", not "sextant-result/1" or "sextant-result/2".`);
}

function fromRule1(document: Rule1Document): ResultDocument {
  const { anonymity, current, desired, breakdowns, stated, change } = document;
  return {
    ...document,
    schema: 'sextant-result/2',
    anonymity: { ...anonymity, rule: 1, notCompared: [], gate: null },
    current: stateOf(current),
    desired: desired && stateOf(desired),
    breakdowns: breakdowns.map((breakdown) => ({
      ...breakdown,
      current: cellsOf(breakdown.current),
      desired: breakdown.desired && cellsOf(breakdown.desired),
    })),
    stated: stated && { ...stated, bands: null },
    change: change && { ...change, rows: change.rows.map(exact) },
  };
}

/** Rule 1 told the number itself. */
const exact = <T extends object>(told: T): T & { band: null; spread: null } => ({ ...told, band: null, spread: null });

function stateOf(state: Rule1State): StateResult {
  return {
    ...state,
    axes: state.axes.map(exact),
    plane: state.plane && { ...state.plane, bands: null, box: null, correlation: null },
    dimensions: state.dimensions.map(exact),
    items: state.items.map((item) => ({ ...exact(item), shares: null, blindSpotShare: null })),
  };
}

function cellsOf({ dimensions, axes }: Rule1Cells): BreakdownCells {
  const withBand = (rows: Rule1Cells['axes']) => rows.map((row) => row.map((cell) => cell && { ...cell, band: null }));
  return { dimensions: withBand(dimensions), axes: withBand(axes), items: [] };
}
