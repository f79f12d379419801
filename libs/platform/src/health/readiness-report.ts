/** What a probe is told: 200, with what is slower than usual; or 503 with what is missing. */
export function readinessReport(
  missing: readonly string[],
  degraded: readonly string[],
): {
  status: number;
  body: { status: string; missing: readonly string[]; degraded: readonly string[] };
} {
  return missing.length === 0
    ? { status: 200, body: { status: 'ready', missing, degraded } }
    : { status: 503, body: { status: 'not ready', missing, degraded } };
}
