/** What one run of an arm did, and what that took. */
export interface Sample {
  /** Units of work done: answers, draws, requests. */
  readonly units: number;
  /** Wall-clock time of all of them. */
  readonly seconds: number;
  /** CPU time of the process under test, its children included. */
  readonly cpuSeconds: number;
  /** Time of each single unit where units are waited for, in milliseconds. */
  readonly latencies?: readonly number[];
  /** Memory that the work holds on to. */
  readonly bytes?: number;
}

/** One way of doing the work. Asserts its own result: a quick wrong answer is a failure. */
export interface Arm {
  readonly name: string;
  run(): Promise<Sample> | Sample;
}

/** What arms are compared by, lower being better: per unit, except the latencies. */
export type Measure = 'time' | 'cpu' | 'p50' | 'p99' | 'memory';

/** A promise about the ratio of two arms in the same round, or about how much one is beyond the other. */
export interface Goal {
  /** Its number in the list of performance goals. */
  readonly id: string;
  readonly promise: string;
  readonly arm: string;
  readonly against: string;
  readonly measure: Measure;
  readonly limit: { readonly atMost: number } | { readonly atLeast: number } | { readonly atMostBeyond: number };
  /** Why the ratio is shown and not judged, where that is so. */
  readonly notJudged?: string;
}

/** Arms that do the same work side by side. */
export interface Contest {
  readonly title: string;
  readonly unit: string;
  /** The arm that ratios in the table are relative to. */
  readonly baseline: string;
  /** What the table shows and its ratios compare. */
  readonly measure: Measure;
  /** Rounds that count, five at least. */
  readonly rounds: number;
  /** Rounds before the first that counts: code gets compiled, caches fill. */
  readonly warmUps: number;
  readonly arms: readonly Arm[];
  readonly goals: readonly Goal[];
}

/** The contests of one area, set up and ready to run. */
export interface Area {
  readonly contests: readonly Contest[];
  close?(): Promise<void>;
}

/** Sets an area up: in CI's small size, or the one that takes its time. */
export type OpenArea = (size: { readonly long: boolean }) => Promise<Area>;
