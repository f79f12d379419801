/** A part of a JSON Schema. */
export interface Schema {
  type?: string;
  description?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** A key of the format: `items[].text`, `placement.boundary.*`. */
export interface SchemaKey {
  path: string;
  description: string;
  isLeaf: boolean;
}

/** What rules are made of is one key: a condition, a formula. */
const WHOLE = /(^notes|^translations|signals\[\]\.when|gap_types\[\]\.when|right_sizing\.next_position)$/;

/** Every key of the format, in the order of the schema. */
export function schemaKeys(root: Schema): SchemaKey[] {
  const alternatives = (schema: Schema): Schema[] => {
    if (schema.$ref !== undefined) return alternatives(root.$defs![schema.$ref.replace('#/$defs/', '')]!);
    return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema];
  };
  const membersOf = (schema: Schema, path: string): [string, Schema][] => {
    if (WHOLE.test(path)) return [];
    const within = (name: string): string => (path === '' ? name : `${path}.${name}`);
    return alternatives(schema).flatMap(({ properties, additionalProperties: open, items }) => [
      ...Object.entries(properties ?? {}).map(([name, inner]): [string, Schema] => [within(name), inner]),
      ...(typeof open === 'object' && open.type !== 'null' ? [[within('*'), open] satisfies [string, Schema]] : []),
      ...(items && alternatives(items).some((one) => one.properties)
        ? [[`${path}[]`, items] satisfies [string, Schema]]
        : []),
    ]);
  };
  const walk = (schema: Schema, path: string): SchemaKey[] => {
    const members = membersOf(schema, path);
    const isKey = path !== '' && !path.endsWith('[]');
    const description = schema.description ?? alternatives(schema)[0]?.description ?? '';
    const inner = members.flatMap(([name, part]) => walk(part, name));
    return [...(isKey ? [{ path, description, isLeaf: members.length === 0 }] : []), ...inner];
  };
  const found = walk(root, '');
  return found.filter(({ path }, i) => found.findIndex((other) => other.path === path) === i);
}
