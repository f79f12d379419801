/** A document as it comes out of YAML or JSON. */
export type Tree = { [name: string]: unknown };

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path; undefined if nothing does. */
export function valueAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, part) => (isTree(node) && Object.hasOwn(node, part) ? node[part] : undefined),
    tree,
  );
}

/** Takes out what stands at a path, and what is empty without it. */
export function takeAt(tree: Tree, path: readonly string[]): unknown {
  const parent = valueAt(tree, path.slice(0, -1));
  const name = path.at(-1)!;
  if (!isTree(parent) || !Object.hasOwn(parent, name)) return undefined;
  const value = parent[name];
  delete parent[name];
  if (path.length > 1 && Object.keys(parent).length === 0) takeAt(tree, path.slice(0, -1));
  return value;
}

/** Puts something at a path; what lies on the way is made. */
export function putAt(tree: Tree, path: readonly string[], value: unknown): void {
  let node = tree;
  for (const part of path.slice(0, -1)) {
    if (!isTree(node[part])) node[part] = {};
    node = node[part] as Tree;
  }
  node[path.at(-1)!] = value;
}

/** Puts what stands at a path under `notes`, and its translations with it; false if nothing stands there. */
export function moveToNotes(tree: Tree, path: readonly string[]): boolean {
  const value = takeAt(tree, path);
  if (value === undefined) return false;
  putAt(tree, ['notes', ...path], value);
  const translations = tree['translations'];
  for (const locale of isTree(translations) ? Object.keys(translations) : []) {
    const translated = takeAt(tree, ['translations', locale, ...path]);
    if (translated !== undefined) putAt(tree, ['notes', 'translations', locale, ...path], translated);
  }
  return true;
}
