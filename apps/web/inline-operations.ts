import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'vite';

/** A document as it stands in a source. */
const WRITTEN = /\bgraphql\(`([^`]*)`\)/g;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Every fragment that is written in a source below a folder. */
export function fragmentsBelow(folder: string): Fragments {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const definitions = sources
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(WRITTEN)])
    .flatMap(([, text = '']) => parse(text).definitions)
    .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(definitions.map((one) => [one.name.value, one]));
}

/** A source with each operation as plain text that needs no fragment; fragments on their own are nothing. */
export function withInlined(code: string, fragments: Fragments): string {
  return code.replace(WRITTEN, (_, text: string) => {
    const [definition] = parse(text).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) return 'undefined';
    const selectionSet = withoutFragments(definition.selectionSet, fragments);
    return `\`${stripIgnoredCharacters(print({ ...definition, selectionSet }))}\``;
  });
}

/** A selection with the fields of its fragments, each field once: the API refuses what asks for one field many times. */
function withoutFragments(selectionSet: SelectionSetNode, fragments: Fragments): SelectionSetNode {
  const fields = new Map<string, FieldNode>();
  const others: SelectionNode[] = [];
  const take = (selection: SelectionNode): void => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (!fragment) throw new Error(`No source has the fragment ${selection.name.value}.`);
      fragment.selectionSet.selections.forEach(take);
    } else if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      fields.set(key, joined(fields.get(key), selection));
    } else others.push({ ...selection, selectionSet: withoutFragments(selection.selectionSet, fragments) });
  };
  selectionSet.selections.forEach(take);
  const selections = [...fields.values()].map((field) =>
    field.selectionSet ? { ...field, selectionSet: withoutFragments(field.selectionSet, fragments) } : field,
  );
  return { ...selectionSet, selections: [...selections, ...others] };
}

/** One field in place of two that answer under one name. */
function joined(before: FieldNode | undefined, field: FieldNode): FieldNode {
  if (!before?.selectionSet || !field.selectionSet) return field;
  const selections = [...before.selectionSet.selections, ...field.selectionSet.selections];
  return { ...field, selectionSet: { ...field.selectionSet, selections } };
}

/**
 * Leaves each operation where it is used, as the text that urql takes. The generated look-up of all operations, which only
 * types need, would otherwise be part of the first page.
 */
export function inlineOperations(folder: string): Plugin {
  let fragments: Fragments | null = null;
  return {
    name: 'sextant:inline-operations',
    enforce: 'pre',
    watchChange() {
      fragments = null;
    },
    transform(code, id) {
      if (!id.includes('/apps/web/src/') || !code.includes('graphql(`')) return null;
      fragments ??= fragmentsBelow(folder);
      return { code: withInlined(code, fragments), map: null };
    },
  };
}
