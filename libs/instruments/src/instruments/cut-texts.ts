import { instrumentJsonSchema } from '@sextant/contracts';
import { isMap, isScalar, isSeq, type Document } from 'yaml';

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** A text that YAML ended at " #", where its comment begins. */
export interface CutText {
  path: (string | number)[];
  offset: number;
}

/**
 * Texts that go on behind " #" as far as their author is concerned. A comment behind a number or one of a few words is meant as one; behind a
 * text that somebody reads, nobody can tell.
 */
export function cutTexts(document: Document, source: string): CutText[] {
  const found: CutText[] = [];
  const root = instrumentJsonSchema() as Schema;
  const walk = (node: unknown, path: (string | number)[], schemas: Schema[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        walk(
          value,
          [...path, name],
          schemas.flatMap((schema) => member(root, schema, name)),
        );
      }
    } else if (isSeq(node)) {
      const inner = schemas.flatMap((schema) => member(root, schema, null));
      node.items.forEach((entry, i) => walk(entry, [...path, i], inner));
    } else if (isScalar(node) && node.type === 'PLAIN' && node.range) {
      const [, end] = node.range;
      const isCut = /^[ \t]+#/.test(source.slice(end, end + 200));
      const isText = schemas.flatMap((schema) => open(root, schema)).some(isFreeText);
      if (isCut && isText) found.push({ path, offset: end + source.slice(end).indexOf('#') });
    }
  };
  walk(document.contents, [], [root]);
  return found;
}

/** The alternatives that a schema stands for. */
function open(root: Schema, schema: Schema): Schema[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(/^#(\/\$defs\/)?/, '');
    return name === '' ? [root] : open(root, root.$defs?.[name] ?? {});
  }
  return schema.anyOf ? schema.anyOf.flatMap((part) => open(root, part)) : [schema];
}

/** What may stand under a name, or in a list. */
function member(root: Schema, schema: Schema, name: string | null): Schema[] {
  return open(root, schema).flatMap((one) => {
    const inner = name === null ? one.items : (one.properties?.[name] ?? one.additionalProperties);
    return typeof inner === 'object' ? [inner] : [];
  });
}

function isFreeText({ type, enum: words, const: word, pattern }: Schema): boolean {
  return type === 'string' && !words && word === undefined && pattern === undefined;
}
