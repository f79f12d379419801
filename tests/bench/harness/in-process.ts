import type { Arm } from './area.js';

/** Below this a sample says more about the clock than about the arm. */
const LEAST_SECONDS = 0.02;

/** An arm that computes in this process: `work` is repeated until it can be measured, and its first result checked. */
export function computing<T>(name: string, units: number, work: () => T, check: (result: T) => void): Arm {
  let isChecked = false;
  return {
    name,
    run() {
      if (!isChecked) check(work());
      isChecked = true;
      const began = performance.now();
      const cpu = process.cpuUsage();
      let times = 0;
      do {
        work();
        times++;
      } while (performance.now() - began < LEAST_SECONDS * 1000);
      const { user, system } = process.cpuUsage(cpu);
      return {
        units: units * times,
        seconds: (performance.now() - began) / 1000,
        cpuSeconds: (user + system) / 1e6,
      };
    },
  };
}
