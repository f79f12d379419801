/** What `sextant admin demo` prints: who may sign in, and one stakeholder's personal link. */
export interface DemoSignIns {
  signIns: { role: string; email: string; password: string }[];
  stakeholderLink: string | null;
}

/** The sign-ins as lines for the terminal; none if the demo was not made because the database was in use. */
export function describeSignIns(demo: DemoSignIns | null | undefined): string[] {
  if (!demo) return [];
  const lines = demo.signIns.map(({ role, email, password }) => `  ${role.padEnd(13)}${email}   ${password}`);
  if (demo.stakeholderLink !== null) lines.push(`  ${'stakeholder'.padEnd(13)}${demo.stakeholderLink}`);
  return ['Sign in to the demo as (e-mail address, password)', ...lines, ''];
}
