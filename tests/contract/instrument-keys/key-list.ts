import { schemaKeys, type Schema } from './schema-keys.js';

/** Every key of the format with what it does, as the guide prints it. */
export function keyList(schema: Schema): string {
  const lines = schemaKeys(schema).map(
    ({ path, description }) => `- \`${path}\`${description ? `: ${description}` : ''}`,
  );
  return `${lines.join('\n')}\n`;
}
