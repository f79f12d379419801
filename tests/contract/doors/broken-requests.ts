import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

import type { Kind, RootField } from '../operations/root-fields.js';

/** Sent wherever something can be sent; it must not come back. */
export const CANARY = 'cAnArY7f3';

/** A request that cannot be answered, and in what way. */
export interface BrokenRequest {
  readonly kind: Kind;
  readonly name: string;
  readonly how: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Args = Record<string, unknown>;

/** Documents that do not fit the schema, with names that come close and values that do not belong. */
export function brokenDocuments({ kind, name, document }: RootField, args: Args): BrokenRequest[] {
  const broken = (how: string, query: string): BrokenRequest => ({ kind, name, how, query, variables: args });
  return [
    broken('with a name that is almost right', document.replace(`{ ${name}`, `{ ${name}${CANARY}`)),
    broken('with a field that is not there', document.replace(/__typename/, `__typename ${CANARY}`)),
    broken('with an argument that is not there', document.replace(`{ ${name}`, `{ ${name}: ${name}(${CANARY}: 1)`)),
    broken('with a text that does not end', `${document} "${CANARY}`),
    broken('with a variable of a type that is not there', document.replace(/\$\w+: \w+|^/, `$x: ${CANARY}`)),
  ].filter(({ query }) => query !== document);
}

/** One request for each argument and each field of it, and each kind of value that does not belong there. */
export function brokenVariables(schema: GraphQLSchema, field: RootField, args: Args): BrokenRequest[] {
  const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  const root = schema.getType(roots[field.kind]) as ReturnType<GraphQLSchema['getQueryType']>;
  const { kind, name, document } = field;
  return root!.getFields()[name]!.args.flatMap((arg) =>
    placesOf([arg.name], arg.type).flatMap(({ path, type }) =>
      wrongValues(type).map((value) => ({
        ...{ kind, name, query: document },
        how: `with ${JSON.stringify(value).slice(0, 60)} as ${path.join('.')}`,
        variables: withAt(args, path, value) as Args,
      })),
    ),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}

/** An argument and, inside input objects, each of their fields. */
function placesOf(path: readonly string[], type: GraphQLInputType): Place[] {
  const named = getNamedType(type);
  const inside = isInputObjectType(named)
    ? Object.values(named.getFields()).flatMap((field) => placesOf([...path, field.name], field.type))
    : [];
  return [{ path, type }, ...inside];
}

function wrongValues(type: GraphQLInputType): unknown[] {
  const bare = getNullableType(type);
  const named = getNamedType(type);
  const odd: unknown[] = [{ [CANARY]: CANARY }, [[CANARY]]];
  if (isListType(bare)) odd.push(CANARY, [CANARY, { [CANARY]: 1 }]);
  if (isInputObjectType(named)) odd.push(CANARY);
  if (isEnumType(named)) odd.push(CANARY, `${named.getValues()[0]!.name}X${CANARY}`);
  if (isScalarType(named)) odd.push(CANARY, `${CANARY}\u0000`, Number.MAX_VALUE, -1, CANARY.repeat(500));
  return odd;
}

/** The arguments with a value at one path; lists are passed through by their first entry, missing objects are made. */
function withAt(held: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value;
  if (Array.isArray(held)) return [withAt(held[0], [head, ...rest], value)];
  const object = (held ?? {}) as Args;
  return { ...object, [head]: withAt(object[head], rest, value) };
}
