import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/** Where something stands in an instrument file. */
export type Path = readonly (string | number)[];

/** YAML may begin with a brace too, and have comments; what a JSON parser takes has none to lose. */
function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** What a file says, or null while its syntax is broken. */
export function contentOf(source: string): unknown {
  const document = parseDocument(source);
  return document.errors.length > 0 ? null : document.toJS();
}

/** The same file with something else at one place; `undefined` takes it out. Comments and order stay as they are. */
export function withValue(source: string, path: Path, value: unknown): string {
  return changed(source, (document) => {
    const place = written(document, path);
    if (value === undefined) document.deleteIn(place);
    else document.setIn(place, document.createNode(value));
  });
}

/** The same file with one more entry at the end of a list. */
export function withEntry(source: string, path: Path, entry: unknown): string {
  return changed(source, (document) => {
    if (isSeq(document.getIn(path))) document.addIn(path, document.createNode(entry));
    else document.setIn(path, document.createNode([entry]));
  });
}

/** The same file with a copy of an entry right after it, under a key of its own. */
export function withCopy(source: string, path: Path, index: number, key: string): string {
  return changed(source, (document) => {
    const list = document.getIn(path);
    const entry = isSeq(list) ? list.items[index] : undefined;
    if (!isSeq(list) || !isMap(entry)) return;
    const copy = entry.clone();
    if (isMap(copy)) copy.set('key', key);
    list.items.splice(index + 1, 0, copy);
  });
}

/** The same file with an entry of a list before another one of its entries. */
export function withMoved(source: string, path: Path, from: number, to: number): string {
  return changed(source, (document) => {
    const list = document.getIn(path);
    if (!isSeq(list) || to < 0 || to >= list.items.length) return;
    const [moved] = list.items.splice(from, 1);
    list.items.splice(to, 0, moved);
  });
}

/** The same file after a change; as it is while its syntax is broken. */
export function changed(source: string, change: (document: Document) => void): string {
  const document = parseDocument(source);
  if (document.errors.length > 0) return source;
  change(document);
  dropEmptyMaps(document);
  return isJson(source) ? `${JSON.stringify(document.toJS(), null, 2)}\n` : document.toString({ lineWidth: 0 });
}

/** The same place in the keys of the file: a level is written as the number 1 and named by the text "1". */
function written(document: Document, path: Path): unknown[] {
  const place: unknown[] = [];
  for (const part of path) {
    const node = document.getIn(place);
    const key = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(part))?.key
      : undefined;
    const isLevel = typeof part === 'string' && /^\d+$/.test(part);
    place.push(isScalar(key) ? key.value : isLevel ? Number(part) : part);
  }
  return place;
}

/** A translation that lost its last text leaves no empty shell behind. */
function dropEmptyMaps(document: Document): void {
  const prune = (path: unknown[]): void => {
    const node = document.getIn(path);
    if (!isMap(node)) return;
    for (const { key } of [...node.items]) prune([...path, isScalar(key) ? key.value : key]);
    if (node.items.length === 0) document.deleteIn(path);
  };
  prune(['translations']);
}

/** How problems name a place: `items[3].levels.2`. */
export function nameOfPath(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
