/** The same value with every field name in snake_case, as the reference files spell them; keys of a Map are data and stay. */
export function toSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSnakeCase);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, field]) => [key, toSnakeCase(field)]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      toSnakeCase(field),
    ]),
  );
}
