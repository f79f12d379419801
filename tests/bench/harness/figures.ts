import { quantile } from '@sextant/statistics';

import type { Measure, Sample } from './area.js';

/** A sample in one measure: seconds or bytes per unit, or a latency in seconds. */
export function figure(sample: Sample, measure: Measure): number {
  switch (measure) {
    case 'time':
      return sample.seconds / sample.units;
    case 'cpu':
      return sample.cpuSeconds / sample.units;
    case 'memory':
      return (sample.bytes ?? 0) / sample.units;
    case 'p50':
      return latency(sample, 0.5);
    case 'p99':
      return latency(sample, 0.99);
  }
}

function latency({ latencies }: Sample, p: number): number {
  const found = quantile(latencies ?? [], p);
  if (found === null) throw new Error('An arm that is judged by latency reports none.');
  return found / 1000;
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const found = quantile(values, 0.5);
  if (found === null) throw new Error('No rounds, no median.');
  return found;
}

/** A figure with the unit that suits its size. */
export function inWords(value: number, measure: Measure = 'time'): string {
  return measure === 'memory' ? `${(value / 1024).toFixed(1)} kB` : timeInWords(value);
}

function timeInWords(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(2)} s`;
  if (seconds >= 1e-3) return `${(seconds * 1e3).toFixed(2)} ms`;
  if (seconds >= 1e-6) return `${(seconds * 1e6).toFixed(2)} us`;
  return `${(seconds * 1e9).toFixed(2)} ns`;
}
