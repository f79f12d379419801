import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { fragmentsBelow, withInlined } from './inline-operations.js';
import * as generated from './src/graphql/graphql.js';

const SRC = join(import.meta.dirname, 'src');

/** Every operation in the sources as it goes into the bundle, by name. */
function bundled(): Map<string, DocumentNode> {
  const fragments = fragmentsBelow(SRC);
  const texts = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('graphql/'))
    .map((name) => readFileSync(join(SRC, name), 'utf8'))
    .filter((code) => code.includes('graphql(`'))
    .flatMap((code) => [...withInlined(code, fragments).matchAll(/`((?:query|mutation|subscription) (\w+)[^`]*)`/g)]);
  return new Map(texts.map(([, text = '', name = '']) => [name, parse(text)]));
}

/** The path of every field that an operation asks for, whatever fragments it comes from. */
function fieldsOf(document: DocumentNode): Set<string> {
  const found = new Set<string>();
  const walk = ({ selections }: SelectionSetNode, at: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const path = `${at}/${(selection.alias ?? selection.name).value}`;
        found.add(path);
        if (selection.selectionSet) walk(selection.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, at);
      else
        for (const one of document.definitions) if (isFragment(one, selection.name.value)) walk(one.selectionSet, at);
    }
  };
  for (const one of document.definitions) if (one.kind === Kind.OPERATION_DEFINITION) walk(one.selectionSet, '');
  return found;
}

const isFragment = (one: DocumentNode['definitions'][number], name: string): one is FragmentDefinitionNode =>
  one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name;

/** Selections that ask for a field more than once. */
function repeated(document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, {
    SelectionSet({ selections }) {
      const names = selections.flatMap((one) => (one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : []));
      found.push(...names.filter((name, i) => names.indexOf(name) !== i));
    },
  });
  return found;
}

describe('what the bundle sends', () => {
  const sent = bundled();

  it('asks for what types were generated for, with all fragments', () => {
    const typed = Object.entries(generated as unknown as Record<string, DocumentNode>).flatMap(
      ([name, document]): [string, Set<string>][] =>
        name.endsWith('Document') ? [[name.slice(0, -'Document'.length), fieldsOf(document)]] : [],
    );

    expect(new Map([...sent].map(([name, document]) => [name, fieldsOf(document)]))).toEqual(new Map(typed));
    expect(sent.size).toBeGreaterThan(100);
  });

  it('fits the schema, and asks for no field twice, which the API would refuse', () => {
    const schema = buildSchema(readFileSync(join(import.meta.dirname, '../api/src/schema.graphql'), 'utf8'));

    expect([...sent.values()].flatMap((document) => validate(schema, document).map(String))).toEqual([]);
    expect([...sent.values()].flatMap(repeated)).toEqual([]);
  });

  it('refuses a fragment that no source has', () => {
    expect(() => withInlined('graphql(`{ wave { ...Nowhere } }`)', new Map())).toThrow('Nowhere');
  });
});
