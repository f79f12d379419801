import { randomUUID } from 'node:crypto';

import {
  astFromValue,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  print,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** The three kinds of root. */
export type Kind = 'query' | 'mutation' | 'subscription';

/** One root field, as a document that can be sent. */
export interface RootField {
  readonly kind: Kind;
  readonly name: string;
  readonly document: string;
  /** Where its arguments have ids: `input.team.memberId`; lists are passed through. */
  readonly idPaths: readonly string[];
  /** Where its arguments may be null: `input.aim`; lists are passed through. */
  readonly nullablePaths: readonly string[];
}

/** Ids that clients make for their operations name nothing stored. */
const OPERATION = /(^|\.)operationId$/;

/** Every root field of the schema. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return (Object.entries(roots) as [Kind, (typeof roots)[Kind]][]).flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      kind,
      name: field.name,
      document: documentFor(kind, field),
      idPaths: field.args.flatMap(({ name, type }) => idPaths(name, type)),
      nullablePaths: field.args.flatMap(({ name, type }) => nullablePaths(name, type)),
    })),
  );
}

function documentFor(kind: Kind, field: GraphQLField<unknown, unknown>): string {
  const variables = field.args
    .map((arg) => {
      const preset = arg.defaultValue === undefined ? null : astFromValue(arg.defaultValue, arg.type);
      return `$${arg.name}: ${String(arg.type)}${preset ? ` = ${print(preset)}` : ''}`;
    })
    .join(', ');
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const leaves = isObjectType(type)
    ? Object.values(type.getFields()).filter((each) => isLeafType(getNamedType(each.type)) && each.args.length === 0)
    : [];
  const selection = isObjectType(type) ? `{ __typename ${leaves.map(({ name }) => name).join(' ')} }` : '';
  return `${kind}${variables && `(${variables})`} { ${field.name}${args && `(${args})`} ${selection} }`;
}

function idPaths(path: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (OPERATION.test(path)) return [];
  if (named.name === 'ID') return [path];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(`${path}.${field.name}`, field.type));
}

function nullablePaths(path: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  const inside = isInputObjectType(named)
    ? Object.values(named.getFields()).flatMap((field) => nullablePaths(`${path}.${field.name}`, field.type))
    : [];
  return isNonNullType(type) ? inside : [path, ...inside];
}

/** The arguments with null at one path; undefined if what would hold it is not there. */
export function withNullAt(args: Record<string, unknown>, path: string): Record<string, unknown> | undefined {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...args, [head]: null };
  const held = args[head];
  const inner = rest.join('.');
  if (Array.isArray(held)) {
    const entries = held.map((entry) => withNullAt(entry as Record<string, unknown>, inner));
    return entries.length === 0 || entries.includes(undefined) ? undefined : { ...args, [head]: entries };
  }
  if (!held || typeof held !== 'object') return undefined;
  const changed = withNullAt(held as Record<string, unknown>, inner);
  return changed && { ...args, [head]: changed };
}

/** The arguments with the value at one path taken from other arguments of the same shape. */
export function withValueOf(
  args: Record<string, unknown>,
  path: string,
  others: Record<string, unknown>,
): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  return { ...args, [head]: replaced(args[head], rest, others[head]) };
}

function replaced(value: unknown, path: readonly string[], other: unknown): unknown {
  if (Array.isArray(value)) return value.map((each, index) => replaced(each, path, (other as unknown[])[index]));
  const [head, ...rest] = path;
  if (head === undefined) return other;
  const [mine, theirs] = [value, other] as [Record<string, unknown>, Record<string, unknown>];
  return { ...mine, [head]: replaced(mine[head], rest, theirs[head]) };
}

/** Whether the arguments say anything at a path. */
export function hasValue(args: unknown, path: string): boolean {
  const [head = '', ...rest] = path.split('.');
  const value = Array.isArray(args) ? (args as unknown[])[0] : args;
  const next = (value as Record<string, unknown> | undefined)?.[head];
  return rest.length === 0 ? next !== undefined && next !== null : hasValue(next, rest.join('.'));
}

/** The arguments with an id that nobody has in place of every id. */
export function withUnknownIds(args: Record<string, unknown>, paths: readonly string[]): Record<string, unknown> {
  return paths.reduce(
    (changed, path) => withValueOf(changed, path, unknownLike(changed) as Record<string, unknown>),
    args,
  );
}

function unknownLike(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unknownLike);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unknownLike(each)]));
  return randomUUID();
}
