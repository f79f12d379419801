/** The demo's sign-ins as lines for the terminal: one a person, whatever keys the command line gives them. */
export function describeSignIns(signIns: unknown): string[] {
  if (typeof signIns !== 'object' || signIns === null) return [];
  const people = Object.entries(signIns).filter(([, value]) => typeof value === 'object' || typeof value === 'string');
  if (people.length === 0) return [];
  const width = Math.max(...people.map(([who]) => who.length)) + 2;
  const lines = people.map(([who, value]) => {
    const words = typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).map(String);
    return `  ${who.padEnd(width)}${words.join('   ')}`;
  });
  return ['Sign in to the demo as', ...lines, ''];
}
