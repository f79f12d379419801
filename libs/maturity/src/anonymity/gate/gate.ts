import type { Changes, Figure, GateWorld } from './gate-world.js';
import { WitnessSearch, type Witness } from './witness-search.js';

/**
 * Lets a figure out only while every answer might still have been another one, for a stranger and for one insider who knows their own answers
 * (docs/anonymity.md, P9). A witness found is a proof; a missing one is no leak, so that a gap says next to nothing.
 */
export class Gate {
  private readonly figures: Figure[] = [];
  /** Figures by question, those that are soon told and those that are not. */
  private readonly byQuestion: { readonly quick: number[][]; readonly slow: number[][] };
  /** By question and person; null where nothing printed depends on the answer yet. */
  private readonly witnesses: (Witness[] | null)[][];
  private readonly search: WitnessSearch;
  private looked: Int32Array = new Int32Array(64);
  private look = 0;

  constructor(private readonly world: GateWorld) {
    this.byQuestion = { quick: world.levels.map(() => []), slow: world.levels.map(() => []) };
    this.witnesses = world.levels.map(() => new Array<Witness[] | null>(world.people).fill(null));
    this.search = new WitnessSearch(world, (changes) => this.printsAlike(changes));
  }

  /** Adds what was printed before this document and stands whatever comes. */
  standBeside(figures: readonly Figure[]): void {
    for (const figure of figures) this.push(figure);
  }

  /** Adds figures that are printed together, if every answer keeps a witness; else leaves everything as it was. */
  admits(figures: readonly Figure[]): boolean {
    const before = this.figures.length;
    for (const figure of figures) this.push(figure);
    if (this.everyAnswerKeepsAWitness(figures)) return true;
    this.cutBackTo(before);
    return false;
  }

  private everyAnswerKeepsAWitness(added: readonly Figure[]): boolean {
    for (let question = 0; question < this.world.levels.length; question++) {
      if (this.byQuestion.quick[question]!.length + this.byQuestion.slow[question]!.length === 0) continue;
      const own = this.witnesses[question]!;
      const options = this.world.options[question]!;
      for (let person = 0; person < this.world.people; person++) {
        if (options[person]! < 0 || stands(own[person]!, added)) continue;
        const found = this.search.find(person, question);
        if (!found) return false;
        own[person] = found;
      }
    }
    return true;
  }

  private printsAlike(changes: Changes): boolean {
    const look = ++this.look;
    return this.allKeep(this.byQuestion.quick, changes, look) && this.allKeep(this.byQuestion.slow, changes, look);
  }

  private allKeep(byQuestion: readonly number[][], changes: Changes, look: number): boolean {
    for (let i = 0; i < changes.length; i++) {
      const touched = byQuestion[changes.question[i]!]!;
      for (let at = 0; at < touched.length; at++) {
        const figure = touched[at]!;
        if (this.looked[figure] === look) continue;
        this.looked[figure] = look;
        if (this.figures[figure]!.keeps(changes)) continue;
        // What failed last fails soonest.
        touched[at] = touched[0]!;
        touched[0] = figure;
        return false;
      }
    }
    return true;
  }

  private push(figure: Figure): void {
    const place = this.figures.push(figure) - 1;
    if (place >= this.looked.length) {
      const longer = new Int32Array(2 * this.looked.length);
      longer.set(this.looked);
      this.looked = longer;
    }
    const byQuestion = figure.isSlow ? this.byQuestion.slow : this.byQuestion.quick;
    for (const question of figure.questions) byQuestion[question]!.push(place);
  }

  private cutBackTo(length: number): void {
    this.figures.length = length;
    for (const lists of [this.byQuestion.quick, this.byQuestion.slow]) {
      lists.forEach((touched, question) => (lists[question] = touched.filter((figure) => figure < length)));
    }
  }
}

function stands(witnesses: readonly Witness[] | null, figures: readonly Figure[]): boolean {
  return witnesses !== null && witnesses.every(({ changes }) => figures.every((figure) => figure.keeps(changes)));
}
