/** What the comparison needs of a case of an expected file. */
export interface ExpectedCase {
  readonly id: string;
  readonly statistic: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly abs_tol: number;
  readonly abs_tol_by_field?: Readonly<Record<string, number>>;
}

/** A place where a result does not match, and the largest difference met on the way. */
export interface Comparison {
  readonly problems: readonly string[];
  /** Largest |got - expected| / max(1, |expected|). */
  readonly largest: number;
}

/** Fields of a row that say which row it is. */
const ROW_KEYS = ['group', 'item', 'scale', 'organisation', 'session'];

/** Compares a result with what a case expects, by the rules of the reference README. */
export function compare(one: ExpectedCase, actual: unknown): Comparison {
  const problems: string[] = [];
  let largest = 0;

  const visit = (expected: unknown, got: unknown, tolerance: number, path: string): void => {
    if (typeof expected === 'number') {
      if (typeof got !== 'number' || Number.isNaN(got))
        return void problems.push(`${path}: ${JSON.stringify(got)}, not ${expected}`);
      const difference = Math.abs(got - expected) / Math.max(1, Math.abs(expected));
      largest = Math.max(largest, difference);
      if (!(difference <= tolerance)) problems.push(`${path}: ${got}, not ${expected} (off by ${difference})`);
    } else if (Array.isArray(expected)) {
      if (!Array.isArray(got)) return void problems.push(`${path}: no list`);
      if (path.endsWith('.flags')) {
        const missing = expected.filter((flag) => !got.includes(flag));
        if (missing.length > 0) problems.push(`${path}: ${missing.join(', ')} missing from [${got.join(', ')}]`);
      } else if (path.endsWith('.rows')) {
        visitRows(expected, got, tolerance, path);
      } else {
        if (got.length !== expected.length) problems.push(`${path}: ${got.length} values, not ${expected.length}`);
        expected.forEach((value, i) => visit(value, got[i], tolerance, `${path}[${i}]`));
      }
    } else if (expected !== null && typeof expected === 'object') {
      const fields = (got ?? {}) as Record<string, unknown>;
      for (const [field, value] of Object.entries(expected)) {
        if (needNotMatch(field)) continue;
        visit(value, fields[field], one.abs_tol_by_field?.[field] ?? tolerance, `${path}.${field}`);
      }
    } else if (got !== expected) {
      problems.push(`${path}: ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`);
    }
  };

  const visitRows = (expected: unknown[], got: unknown[], tolerance: number, path: string): void => {
    const keyed = new Map(got.map((row) => [rowKey(row), row]));
    if (keyed.size !== expected.length) problems.push(`${path}: ${keyed.size} rows, not ${expected.length}`);
    for (const row of expected) visit(row, keyed.get(rowKey(row)), tolerance, `${path}[${rowKey(row)}]`);
  };

  visit(one.expected, actual, one.abs_tol, one.id);
  return { problems, largest };
}

function rowKey(row: unknown): string {
  const fields = row as Record<string, unknown>;
  return ROW_KEYS.filter((key) => typeof fields[key] === 'string')
    .map((key) => fields[key])
    .join(' ');
}

function needNotMatch(field: string): boolean {
  return field.endsWith('for_orientation') || field === 'alpha_pairwise' || field.startsWith('hedges_g_noncentral_');
}
