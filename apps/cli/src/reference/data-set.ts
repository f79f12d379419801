import type { Scale } from '@sextant/statistics';

/** An item of the header of an expected file; its own range overrides the one of the file. */
export interface ReferenceItem extends Partial<Scale> {
  readonly item: string;
  readonly scale: string;
  readonly reverse: boolean;
}

/** A respondent with the attributes that cases filter and group by; an empty cell is no attribute. */
export interface ReferenceRespondent {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Answers as given, by occasion; one row per respondent in file order, one column per item of the header. */
export interface DataSet {
  /** The range of items that have none of their own. */
  readonly scale: Scale | null;
  readonly items: readonly ReferenceItem[];
  readonly respondents: readonly ReferenceRespondent[];
  /** In ascending order; one empty name when the data know no occasions. */
  readonly occasions: readonly string[];
  readonly answers: ReadonlyMap<string, readonly Float64Array[]>;
}

type Row = Readonly<Record<string, string>>;

const NOT_ATTRIBUTES = ['respondent', 'item', 'value', 'occasion'];

/** Turns long answer rows into a matrix per occasion; without a respondents table the attributes stand on the answers. */
export function buildDataSet(source: {
  readonly scale: Scale | null;
  readonly items: readonly ReferenceItem[];
  readonly respondents: readonly Row[] | null;
  readonly answers: readonly Row[];
}): DataSet {
  const respondents: ReferenceRespondent[] = [];
  const rowOf = new Map<string, number>();
  for (const row of source.respondents ?? source.answers) {
    const id = row['respondent']!;
    if (rowOf.has(id)) continue;
    rowOf.set(id, respondents.length);
    respondents.push({ id, attributes: attributesOf(row) });
  }
  if (source.respondents) addAnswerAttributes(respondents, rowOf, source.answers);
  const columnOf = new Map(source.items.map(({ item }, column) => [item, column]));
  const answers = new Map<string, Float64Array[]>();
  for (const row of source.answers) {
    const occasion = row['occasion'] ?? '';
    let matrix = answers.get(occasion);
    if (!matrix) {
      matrix = respondents.map(() => new Float64Array(source.items.length).fill(NaN));
      answers.set(occasion, matrix);
    }
    const respondent = rowOf.get(row['respondent']!);
    const column = columnOf.get(row['item']!);
    const value = row['value'];
    if (respondent === undefined)
      throw new Error(`answers: respondent ${row['respondent']} is not in the respondents file`);
    if (column === undefined || value === undefined || value === '' || value === 'NA') continue;
    matrix[respondent]![column] = Number(value);
  }
  return { scale: source.scale, items: source.items, respondents, occasions: [...answers.keys()].sort(), answers };
}

/** The range of an item: its own, or the one of the file. */
export function rangeOf(data: DataSet, column: number): Scale {
  const { item, min, max } = data.items[column]!;
  if (min !== undefined && max !== undefined) return { min, max };
  if (min !== undefined || max !== undefined) throw new Error(`items: ${item} has only one end of a range`);
  if (!data.scale) throw new Error(`items: ${item} has no range, and neither has the file`);
  return data.scale;
}

/** Attributes that stand only on the answers belong to the respondent as well; the first answer decides. */
function addAnswerAttributes(
  respondents: ReferenceRespondent[],
  rowOf: ReadonlyMap<string, number>,
  answers: readonly Row[],
): void {
  if (Object.keys(answers[0] ?? {}).every((name) => NOT_ATTRIBUTES.includes(name))) return;
  const seen = new Set<number>();
  for (const row of answers) {
    const index = rowOf.get(row['respondent']!);
    if (index === undefined || seen.has(index)) continue;
    seen.add(index);
    const { id, attributes } = respondents[index]!;
    respondents[index] = { id, attributes: { ...attributesOf(row), ...attributes } };
  }
}

function attributesOf(row: Row): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !NOT_ATTRIBUTES.includes(name) && value !== ''),
  );
}
