import {
  localizeInstrument,
  positionIn,
  sidesOf,
  type Band,
  type Gap,
  type GroupGap,
  type Instrument,
  type PlaneResult,
  type Quadrant,
  type ResultDocument,
} from '@sextant/maturity';

import { figuresIn, type Figures } from '../figures/figures.js';
import type { OutlineInput } from './outline-input.js';
import type { ReportTexts } from './report-texts.js';
import { GERMAN } from './texts-de.js';
import { ENGLISH } from './texts-en.js';

/** Names and words that all sections share. */
export class ReportContext {
  readonly instrument: Instrument;
  readonly result: ResultDocument;
  readonly texts: ReportTexts;
  readonly figures: Figures;

  constructor(readonly input: OutlineInput) {
    this.instrument = localizeInstrument(input.instrument, input.locale);
    this.result = input.result;
    this.texts = input.locale === 'de' ? GERMAN : ENGLISH;
    this.figures = figuresIn(input.locale);
  }

  /** Whether figures are told in bands: where not everything may be shown, from rule 2 on. */
  get isTold(): boolean {
    const { rule, minimumGroup } = this.result.anonymity;
    return rule === 2 && minimumGroup > 1;
  }

  /** Stands where the plan or the gate lets nothing out: both read the same. */
  get notShown(): string {
    return this.result.anonymity.minimumGroup > 1 ? this.texts.withheld.cell : '–';
  }

  /** A score as it is told. */
  told(score: { pct: number | null; band: Band | null } | null | undefined): string {
    return score?.pct == null ? this.notShown : this.figures.told({ pct: score.pct, band: score.band });
  }

  /** The difference of the two states, marked as rough where one of them is told in a wide band. */
  ofGap({ kind, key }: Pick<Gap, 'kind' | 'key'>, value: string): string {
    const bands = [this.result.current, this.result.desired].map((state) => {
      const scores = kind === 'axis' ? state?.axes : state?.dimensions;
      return scores?.find((score) => score.key === key)?.band;
    });
    return this.figures.difference(value, bands);
  }

  /** How far two groups lie apart: their bands where bands are told, else the difference. */
  groupGap({ breakdown, dimension, high, low, pct, interval }: GroupGap): string {
    const cellOf = (group: string) => {
      const { groups = [], current } = this.result.breakdowns.find(({ key }) => key === breakdown) ?? {};
      const column = this.instrument.dimensions.findIndex(({ key }) => key === dimension);
      return current?.dimensions[groups.findIndex(({ key }) => key === group)]?.[column];
    };
    const [above, below] = [cellOf(high), cellOf(low)];
    if (above?.band && below?.band) {
      return `${this.group(high)} ${this.told(above)}, ${this.group(low)} ${this.told(below)}`;
    }
    const range = interval === null ? '' : ` (${this.figures.range(interval)})`;
    return `${this.figures.change(pct)}${range}`;
  }

  get organisation(): string {
    return this.input.subject.organisation;
  }

  dimension(key: string): string {
    return this.instrument.dimensions.find((dimension) => dimension.key === key)?.label ?? key;
  }

  axis(key: string): string {
    return this.instrument.axes?.[key]?.label ?? key;
  }

  item(key: string): string {
    return this.instrument.items.find((item) => item.key === key)?.text ?? key;
  }

  /** A released group; the pool and people without a function have names of their own. */
  group(key: string): string {
    if (key === '(other)') return this.texts.dimensions.pool;
    if (key === '(none)') return this.texts.dimensions.noFunction;
    return this.instrument.functions?.find((one) => one.key === key)?.label ?? key;
  }

  /** The position's name, or the sides of the axes where the instrument names none. */
  quarter(plane: Pick<PlaneResult, 'axes'>, quadrant: Quadrant): string {
    const key = positionIn(this.instrument, plane.axes, quadrant);
    const named = key === null ? undefined : this.instrument.positions?.find((position) => position.key === key);
    if (named) return named.label;
    const sides = sidesOf(quadrant);
    const [x, y] = plane.axes;
    return this.texts.position.quarterWords(this.axis(x), sides.x, this.axis(y), sides.y);
  }

  /** A, B and C. */
  list(entries: readonly string[]): string {
    if (entries.length < 2) return entries[0] ?? '';
    return `${entries.slice(0, -1).join(', ')} ${this.texts.and} ${entries.at(-1)!}`;
  }
}
