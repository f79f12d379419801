import { readFileSync } from 'node:fs';

/** Share of the last ten seconds in which somebody waited for a CPU, in percent; null where the kernel does not tell. */
export function cpuPressure(): number | null {
  try {
    const [, share] = /^some avg10=([\d.]+)/.exec(readFileSync('/proc/pressure/cpu', 'utf8')) ?? [];
    return share === undefined ? null : Number(share);
  } catch {
    return null;
  }
}
