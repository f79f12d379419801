import { localizeInstrument } from '../instrument/translation.js';
import type { Instrument } from '../instrument/instrument.js';
import { positionIn, sidesOf } from '../position/plane-geometry.js';
import type { PlaneResult, ResultDocument } from '../result/result-document.js';
import type { Quadrant } from '../result/score-parts.js';
import { figuresIn, type Figures } from './figures.js';
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
