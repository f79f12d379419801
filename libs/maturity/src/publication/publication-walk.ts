import type { Figure } from '../anonymity/gate/gate-world.js';
import type { LinearFigure } from '../anonymity/gate/linear-figure.js';
import { PeopleShares } from '../anonymity/gate/people-shares.js';
import { ShareFigure, type ShareBand } from '../anonymity/gate/share-figure.js';
import type { PrintedCorrelation, PrintedSpread } from '../anonymity/gate/spread-figure.js';
import { axisKeys } from '../instrument/readers.js';
import type { ItemColumn } from '../scoring/answer-table.js';
import { columnKey } from '../scoring/scoring-context.js';
import { CandidateSums, type CandidateSum, type LoadOf } from './candidate-sums.js';
import {
  changeLadder,
  changeTerms,
  correlationLadder,
  groupLadder,
  spreadLadder,
  totalLadder,
  type Ladder,
} from './ladder.js';
import { groupName, nameOf, type About, type PrintedMean, type PrintedState } from './printed.js';
import type { LinkedWave } from './linked-wave.js';
import type { StateToPublish } from './state-to-publish.js';
import type { WaveWorld } from './wave-world.js';

/** Figures that stand or fall together, by kind and name. */
export interface Offer {
  readonly kind: 'totals' | 'spreads' | 'correlation' | 'groups' | 'shares' | 'changes' | 'changeSpreads';
  readonly names: readonly string[];
}

/** Who decides whether figures may be printed: the gate, or an earlier document that has printed them. */
export type Decide = (offer: Offer, figures: readonly Figure[]) => boolean;

/** Fewest people for a spread, a distribution, a change, or a function's answers to one question. */
const FEWEST_FOR_DETAIL = 10;

/** The walk through everything that may be told of one state of a wave, in the order of docs/anonymity.md, P9. */
export class PublicationWalk {
  private readonly sums: CandidateSums;
  private readonly sumsBefore: CandidateSums | null;
  private readonly totals = new Map<string, PrintedMean>();
  private readonly spreads = new Map<string, PrintedSpread>();
  private readonly groups = new Map<string, PrintedMean>();
  private readonly shares = new Map<string, readonly ShareBand[]>();
  private readonly changes = new Map<string, PrintedMean>();
  private readonly changeSpreads = new Map<string, PrintedSpread>();
  private readonly sharesOf = new Map<string, PeopleShares>();
  private correlation: PrintedCorrelation | null = null;
  private readonly asked = new Set<string>();
  private admitted = 0;
  private coarser = 0;

  constructor(
    private readonly world: WaveWorld,
    wave: number,
    private readonly state: StateToPublish,
    private readonly before: LinkedWave | null,
    private readonly decide: Decide,
  ) {
    this.sums = new CandidateSums(world, wave, state);
    this.sumsBefore = before && new CandidateSums(world, wave + 1, before.state);
  }

  publish(): PrintedState {
    const { instrument, plan, table } = this.state;
    const dimensions = instrument.dimensions.map(({ key }): About => ({ kind: 'dimension', key }));
    const axes = axisKeys(instrument).map((key): About => ({ kind: 'axis', key }));
    const items = instrument.items.map(({ key }): About => ({ kind: 'item', key }));
    const breakdowns = plan.partitions.filter(({ blocks }) => blocks.length > 0).map(({ key }) => key);
    const scores = [...dimensions, ...axes];

    for (const about of scores) this.addTotal(about);
    for (const about of scores) this.addChange(about);
    for (const breakdown of breakdowns) for (const about of dimensions) this.addGroups(breakdown, about);
    for (const about of scores) this.addSpread(about);
    if (axes.length === 2) this.addCorrelation(axes[0]!, axes[1]!);
    for (const about of items) this.addTotal(about);
    for (const breakdown of breakdowns) for (const about of axes) this.addGroups(breakdown, about);
    table.columns.forEach((column, at) => this.addDistribution(column, at));
    if (breakdowns.includes('function'))
      for (const about of items) this.addGroups('function', about, FEWEST_FOR_DETAIL);
    return this.printed();
  }

  private printed(): PrintedState {
    const { totals, spreads, correlation, groups, shares, changes, changeSpreads, asked, admitted, coarser } = this;
    const outcome = { asked: asked.size, coarser, leftOut: asked.size - admitted };
    return { totals, spreads, correlation, groups, shares, changes, changeSpreads, outcome };
  }

  private addTotal(about: About): void {
    const name = nameOf(about);
    const sum = this.sums.total(loadOf(about));
    if (!sum) return;
    const figure = this.offer({ kind: 'totals', names: [name] }, totalLadder(this.world, sum), one);
    if (figure) this.totals.set(name, told(figure, sum));
  }

  private addGroups(breakdown: string, about: About, fewest = 1): void {
    const { plan } = this.state;
    const blocks = plan.partition(breakdown)?.blocks ?? [];
    const candidates = blocks.flatMap(({ key }) => {
      const sum = this.sums.group(breakdown, key, loadOf(about));
      return sum && sum.n >= fewest ? [{ name: groupName(breakdown, key, about), sum }] : [];
    });
    if (candidates.length === 0 || this.addTogether(candidates) || candidates.length === 1) return;
    // One cell must not take its whole breakdown with it.
    for (const candidate of candidates) this.addTogether([candidate]);
  }

  private addTogether(candidates: readonly { name: string; sum: CandidateSum }[]): boolean {
    const names = candidates.map(({ name }) => name);
    const ladder = groupLadder(
      this.world,
      candidates.map(({ sum }) => sum),
    );
    const figures = this.offer({ kind: 'groups', names }, ladder, (several) => several);
    figures?.forEach((figure, i) => this.groups.set(names[i]!, told(figure, candidates[i]!.sum)));
    return figures !== null;
  }

  private addSpread(about: About): void {
    const name = nameOf(about);
    const sum = this.sums.total(loadOf(about));
    if (!sum || sum.questions < 2 || sum.n < FEWEST_FOR_DETAIL || !this.totals.has(name)) return;
    const shares = new PeopleShares(this.world, sum.terms);
    this.sharesOf.set(name, shares);
    const figure = this.offer({ kind: 'spreads', names: [name] }, spreadLadder(shares, sum), one);
    if (figure?.printed) this.spreads.set(name, figure.printed);
  }

  private addCorrelation(x: About, y: About): void {
    const shares = [x, y].map((about) => this.sharesOf.get(nameOf(about)));
    const ladder = shares[0] && shares[1] ? correlationLadder(shares[0], shares[1]) : [];
    if (ladder.length === 0) return;
    const figure = this.offer({ kind: 'correlation', names: ['correlation'] }, ladder, one);
    this.correlation = figure?.printed ?? null;
  }

  private addDistribution(column: ItemColumn, at: number): void {
    const { plan, rules, table } = this.state;
    const planned = plan.column(columnKey(table.state, column.item.key));
    if (!planned.shown || planned.n < Math.max(rules.distributionMinimum, FEWEST_FOR_DETAIL)) return;
    const name = nameOf({ kind: 'item', key: column.item.key });
    const figure = this.offer(
      { kind: 'shares', names: [name] },
      [() => new ShareFigure(this.world, this.sums.questionOf(at))],
      one,
    );
    if (figure) this.shares.set(name, figure.printed);
  }

  private addChange(about: About): void {
    if (!this.before || !this.sumsBefore) return;
    const { isCommon } = this.before;
    const [later, earlier] = [this.sums, this.sumsBefore].map((sums) =>
      sums.total(loadOf(about), ({ item }) => isCommon(about, item.key) && this.isShownInBoth(item.key)),
    );
    if (!later || !earlier || Math.min(later.n, earlier.n) < FEWEST_FOR_DETAIL) return;
    const name = nameOf(about);
    const sum: CandidateSum = {
      terms: changeTerms(later, earlier),
      n: Math.min(later.n, earlier.n),
      levels: Math.min(later.levels, earlier.levels),
      questions: later.questions,
    };
    const figure = this.offer({ kind: 'changes', names: [name] }, changeLadder(this.world, later, earlier), one);
    if (!figure) return;
    this.changes.set(name, told(figure, sum));
    const ladder = spreadLadder(new PeopleShares(this.world, sum.terms), sum);
    const spread = this.offer({ kind: 'changeSpreads', names: [name] }, ladder, one);
    if (spread?.printed) this.changeSpreads.set(name, spread.printed);
  }

  private isShownInBoth(item: string): boolean {
    const key = columnKey(this.state.table.state, item);
    return this.state.plan.column(key).shown && this.before!.state.plan.column(key).shown;
  }

  /** The finest way to tell something that is admitted; null if none is. */
  private offer<F>(offer: Offer, ladder: Ladder<F>, figuresOf: (told: F) => readonly Figure[]): F | null {
    for (const name of offer.names) this.asked.add(`${offer.kind} ${name}`);
    for (const [rung, make] of ladder.entries()) {
      const made = make();
      if (made === null || !this.decide(offer, figuresOf(made))) continue;
      this.admitted += offer.names.length;
      if (rung > 0) this.coarser += offer.names.length;
      return made;
    }
    return null;
  }
}

const one = (figure: Figure): readonly Figure[] => [figure];

function told({ printed }: LinearFigure, { n, levels, questions }: CandidateSum): PrintedMean {
  return { band: printed, n, levels, questions };
}

/** What an item counts in a dimension, on an axis, or by itself. */
export function loadOf({ kind, key }: About): LoadOf {
  if (kind === 'axis') return ({ item }) => item.loads?.[key] ?? 0;
  if (kind === 'dimension') return ({ item }) => (item.dimension === key ? (item.weight ?? 1) : 0);
  return ({ item }) => (item.key === key ? 1 : 0);
}
