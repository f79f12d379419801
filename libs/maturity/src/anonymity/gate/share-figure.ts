import type { Changes, Figure, GateWorld } from './gate-world.js';

/** The share of one level among those who answered a question, in percent; the band at the top includes 100, all others end below `to`. */
export interface ShareBand {
  readonly from: number;
  readonly to: number;
}

/** Width of the bands in percent, by how many answered (docs/anonymity.md, P6). */
export function shareStep(n: number): number {
  if (n < 40) return 20;
  return n < 160 ? 10 : 5;
}

/** The band of a share. */
export function shareBand(count: number, n: number): ShareBand {
  const step = shareStep(n);
  const from = Math.min(Math.floor((100 * count) / (n * step)), 100 / step - 1) * step;
  return { from, to: from + step };
}

/** The distribution of a question over its levels, in bands. */
export class ShareFigure implements Figure {
  readonly questions: readonly number[];
  readonly isSlow = false;
  readonly printed: readonly ShareBand[];
  private readonly counts: readonly number[];
  private readonly n: number;

  constructor(
    private readonly world: GateWorld,
    private readonly question: number,
  ) {
    this.questions = [question];
    const counts = new Array<number>(world.levels[question]!).fill(0);
    for (const option of world.options[question]!) if (option >= 0) counts[option]!++;
    this.counts = counts;
    this.n = counts.reduce((sum, count) => sum + count, 0);
    this.printed = counts.map((count) => shareBand(count, this.n));
  }

  keeps(changes: Changes): boolean {
    let counts: number[] | null = null;
    for (let i = 0; i < changes.length; i++) {
      if (changes.question[i] !== this.question) continue;
      counts ??= [...this.counts];
      const option = this.world.options[this.question]![changes.person[i]!]!;
      counts[option]!--;
      counts[option + changes.by[i]!]!++;
    }
    return (
      counts === null || counts.every((count, level) => shareBand(count, this.n).from === this.printed[level]!.from)
    );
  }
}
