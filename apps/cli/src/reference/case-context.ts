import type { AnswerRows, Scale } from '@sextant/statistics';

import { rangeOf } from './data-set.js';
import type { DataSet } from './data-set.js';
import type { ReferenceCase } from './reference-folder.js';
import { answerRows, groupKeys, selectItems, selectRespondents } from './selection.js';
import type { Filter, Select } from './selection.js';

/** A case beside its data, with the parameters that most statistics share. */
export class CaseContext {
  readonly select: Select;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(
    private readonly source: ReferenceCase,
    private readonly maybeData: DataSet | null,
  ) {
    this.select = source.select;
    this.params = source.params;
  }

  get data(): DataSet {
    if (!this.maybeData) throw new Error(`${this.source.statistic}: the case has neither inputs nor data`);
    return this.maybeData;
  }

  /** The range of the items that the case selects. */
  get scale(): Scale {
    return this.scaleOf(this.ownScale || !this.maybeData ? [] : selectItems(this.data, this.select));
  }

  /** The range that the items share, unless the case names one. */
  scaleOf(items: readonly number[]): Scale {
    if (this.ownScale) return this.ownScale;
    const { data } = this;
    const [first, ...others] = items;
    if (first === undefined) {
      if (!data.scale) throw new Error('params: the case needs a scale, and the file has none');
      return data.scale;
    }
    const shared = rangeOf(data, first);
    for (const other of others) {
      const { min, max } = rangeOf(data, other);
      if (min === shared.min && max === shared.max) continue;
      const [one, two] = [first, other].map((column) => data.items[column]!.item);
      throw new Error(`select: ${one} (${shared.min} to ${shared.max}) and ${two} (${min} to ${max}) share no range`);
    }
    return shared;
  }

  private get ownScale(): Scale | undefined {
    return this.params['scale'] as Scale | undefined;
  }

  get level(): number {
    return this.number('level') ?? 0.95;
  }

  /** When a respondent counts as having answered enough. */
  get rule(): { minAnsweredShare: number } {
    return { minAnsweredShare: this.number('min_answered_share') ?? 0.5 };
  }

  /** A parameter that holds one number. */
  number(name: string): number | undefined {
    const value = this.params[name];
    return typeof value === 'number' ? value : undefined;
  }

  /** A parameter that holds a list of values, as it stands in the case. */
  values(name: string): (number | null)[] | undefined {
    const value = this.params[name];
    if (value === undefined || value === null) return undefined;
    return (Array.isArray(value) ? value : [value]) as (number | null)[];
  }

  /** A parameter that holds rows of answers. */
  rows(name: string): AnswerRows | undefined {
    return this.params[name] as AnswerRows | undefined;
  }

  /** Length of a list in the expected value: how many numbers of an endless stream the case wants. */
  expectedLength(name: string): number {
    const value = this.source.expected[name];
    return Array.isArray(value) ? value.length : 0;
  }

  /** Selected respondents; `filter` narrows them further. */
  respondents(filter?: Filter): number[] {
    return selectRespondents(this.data, this.select, filter);
  }

  /** Selected respondents whose group attributes are all known, with their group keys. */
  groupedRespondents(groupBy: unknown): { respondents: number[]; groups: string[] } {
    const all = this.respondents();
    const keys = groupKeys(this.data, all, groupBy, this.select['missing_group']);
    return {
      respondents: all.filter((_, i) => keys[i] !== null),
      groups: keys.filter((key) => key !== null),
    };
  }

  /** Answers to the selected items; reversed items are turned unless the case or the statistic says otherwise. */
  answers(
    respondents: readonly number[],
    options: { keyed?: boolean; items?: readonly number[]; occasion?: unknown } = {},
  ): AnswerRows {
    const where = this.select['where'] as Filter | undefined;
    const keyed = typeof this.params['keyed'] === 'boolean' ? this.params['keyed'] : (options.keyed ?? true);
    return answerRows(this.data, respondents, options.items ?? selectItems(this.data, this.select), {
      keyed,
      scale: this.ownScale,
      occasion: options.occasion ?? this.select['occasion'] ?? where?.['occasion'],
    });
  }
}
