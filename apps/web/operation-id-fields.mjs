/** For codegen: the mutations that take an operation id, so that the page adds one to each and none is forgotten. */
export const plugin = (schema) => {
  const fields = Object.values(schema.getMutationType().getFields());
  const names = fields.filter(({ args }) => args.some(({ name }) => name === 'operationId')).map(({ name }) => name);
  const list = names.map((name) => `  '${name}',`).join('\n');
  return `/** Mutations that take an operation id. */\nexport const TAKES_OPERATION_ID: ReadonlySet<string> = new Set([\n${list}\n]);\n`;
};
