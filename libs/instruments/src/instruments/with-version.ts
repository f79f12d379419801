import { isScalar, parseDocument } from 'yaml';

/** An instrument file, YAML or JSON, with another `meta.version`; every other character stays. Null when it has none. */
export function withVersion(source: string, version: string): string | null {
  const offset = source.startsWith('\uFEFF') ? 1 : 0;
  const node = parseDocument(source.slice(offset)).getIn(['meta', 'version'], true);
  if (!isScalar(node) || !node.range) return null;
  const [start, end] = node.range;
  return source.slice(0, start + offset) + JSON.stringify(version) + source.slice(end + offset);
}
