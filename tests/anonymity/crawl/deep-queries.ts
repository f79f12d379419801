import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A query with everything below it, as far as a depth. */
export interface DeepQuery {
  readonly name: string;
  readonly args: readonly string[];
  /** The document that asks `depth` objects deep. */
  document(depth: number): string;
}

/** Every query of the schema: what a reader with all their time could ask. */
export function deepQueries(schema: GraphQLSchema): DeepQuery[] {
  return Object.values(schema.getQueryType()!.getFields()).map((field) => ({
    name: field.name,
    args: field.args.filter(isRequiredArgument).map(({ name }) => name),
    document: (depth) => documentOf(field, depth),
  }));
}

function documentOf(field: GraphQLField<unknown, unknown>, depth: number): string {
  const required = field.args.filter(isRequiredArgument);
  const variables = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const args = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isObjectType(type) ? selectionOf(type, depth, []) : '';
  return `query${variables && `(${variables})`} { ${field.name}${args && `(${args})`} ${selection} }`;
}

/** Leaves, and objects that do not lead back to where the path has been. */
function selectionOf(type: GraphQLObjectType, depth: number, path: readonly string[]): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    const leadsBack = named.name === type.name || path.includes(named.name);
    if (!isObjectType(named) || depth <= 1 || leadsBack) return [];
    return [`${field.name} ${selectionOf(named, depth - 1, [...path, type.name])}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}
