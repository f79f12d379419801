import {
  readHysteresis,
  readMargin,
  readPerceptionGap,
  readPolarised,
  readStatedPoint,
  USUAL_RULES,
} from '@sextant/maturity';

import { isTree, moveToNotes, putAt, takeAt, valueAt, type Tree } from './document-tree.js';
import type { InstrumentChange } from './instrument-change.js';

const VERSION_1 = ['sextant-instrument/1', 'instrument-draft/1'];

/** What `/1` knew and nothing acted on; it lies under `notes` now. */
const NEVER_READ = [
  'meta.status',
  'meta.licence_note',
  'meta.default_interval_months',
  'design_notes',
  'scale.cumulative',
  'scale.desired_prefill',
  'scale.descriptor_style',
  'scoring.item_value',
  'scoring.axis_value',
  'scoring.dimension_value',
  'scoring.rounding',
  'placement.on_the_line',
  'placement.borderline_rule',
  'placement.margin.bootstrap',
  'placement.hysteresis_between_waves.purpose',
  'placement.hysteresis_between_waves.simulated',
  'aggregation.order',
  'aggregation.function_weights.editable_before_first_response',
  'aggregation.function_weights.shown_in_report',
  'aggregation.small_functions',
  'aggregation.also_show',
  'aggregation.roll_up_over_units',
  'aggregation.consensus.measure',
  'aggregation.consensus.formula',
  'aggregation.consensus.checks',
  'aggregation.consensus.bands.low',
  'aggregation.confidentiality_modes.named.note',
  'aggregation.confidentiality_modes.confidential.note',
  'aggregation.confidentiality_modes.anonymous.note',
  'aggregation.confidentiality_modes.fixed_after_first_response',
  'aggregation.confidentiality_modes.complementary_suppression',
  'sampling_guidance.routing',
  'open_questions',
  'right_sizing.steps',
  'right_sizing.override.effect',
  'right_sizing.never',
  'workshop.roles',
  'workshop.second_round_rule',
  'property_checks',
];

/** Whether a document is written in the first version of the format. */
export function isVersion1(document: unknown): document is Tree {
  return isTree(document) && VERSION_1.includes(document['schema'] as string);
}

/** The same document in the second version of the format, and what changed on the way. */
export function fromVersion1(document: Tree): { document: Tree; changes: InstrumentChange[] } {
  const conversion = new Conversion(document);
  conversion.run();
  return { document: conversion.document, changes: conversion.changes };
}

class Conversion {
  readonly document: Tree;
  readonly changes: InstrumentChange[] = [];

  constructor(written: Tree) {
    this.document = structuredClone(written);
  }

  run(): void {
    this.document['schema'] = 'sextant-instrument/2';
    this.readMargin();
    this.readMarginOfAdvice();
    this.readConsensusBands();
    this.read(
      'placement.hysteresis_between_waves.rule',
      'placement.hysteresis',
      readHysteresis,
      USUAL_RULES.hysteresis,
    );
    this.read('placement.stated_versus_implied', 'placement.stated_point', readStatedPoint, USUAL_RULES.stated_point);
    this.read(
      'aggregation.consensus.polarised_when',
      'aggregation.consensus.polarised',
      readPolarised,
      USUAL_RULES.polarised,
    );
    this.read(
      'aggregation.perception_gap',
      'aggregation.perception_gap',
      readPerceptionGap,
      USUAL_RULES.perception_gap,
    );
    this.convertExtraAnswers();
    this.convertOptionalParts();
    this.dropEndsOfBands();
    for (const path of NEVER_READ) this.note(path.split('.'));
  }

  private change(kind: InstrumentChange['kind'], path: string, to: string | null): void {
    this.changes.push({ kind, path, to });
  }

  /** Nothing acts on it: it goes under `notes`, and its translations with it. */
  private note(path: readonly string[], kind: 'noted' | 'not_read' = 'noted'): void {
    if (!moveToNotes(this.document, path)) return;
    this.change(kind, path.join('.'), `notes.${path.join('.')}`);
  }

  /** A sentence that was printed or passed over: what it says is obeyed from now on. */
  private read<T>(from: string, to: string, reader: (words: string) => T, usual: T): void {
    const path = from.split('.');
    const words = valueAt(this.document, path);
    if (typeof words !== 'string') return;
    let rule: T;
    try {
      rule = reader(words);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.note(path, 'not_read');
      return;
    }
    takeAt(this.document, path);
    putAt(this.document, to.split('.'), rule);
    const isUsual = JSON.stringify(rule) === JSON.stringify(usual);
    this.change(isUsual ? 'read' : 'obeyed', from, to);
  }

  private readMargin(): void {
    const margin = valueAt(this.document, ['placement', 'margin']);
    if (!isTree(margin) || typeof margin['rule'] !== 'string') return;
    this.note(['placement', 'margin', 'bootstrap']);
    const { rule, fewer_than_5_respondents: few } = margin;
    let data: unknown;
    try {
      data = { ...readMargin(rule), ...(few !== undefined && { few: { below: 5, margin: few } }) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // Left in words, it is refused where it stands.
      data = rule;
    }
    putAt(this.document, ['placement', 'margin'], data);
    this.change('read', 'placement.margin.rule', 'placement.margin');
  }

  /** "margin is 5 because no sampling is involved" was found among the steps. */
  private readMarginOfAdvice(): void {
    const steps = valueAt(this.document, ['right_sizing', 'steps']);
    if (!Array.isArray(steps)) return;
    for (const [i, step] of (steps as unknown[]).entries()) {
      const said = /\bmargin (?:is|of) (\d+(?:\.\d+)?)/i.exec(String(step))?.[1];
      if (said === undefined) continue;
      putAt(this.document, ['right_sizing', 'margin'], Number(said));
      this.change('read', `right_sizing.steps[${i}]`, 'right_sizing.margin');
      return;
    }
  }

  /** `high: ">= 0.75"`: the first number counted. */
  private readConsensusBands(): void {
    const path = ['aggregation', 'consensus', 'bands'];
    const bands = valueAt(this.document, path);
    if (!isTree(bands)) return;
    const start = (name: string, otherwise: number) =>
      Number(/\d+(?:\.\d+)?/.exec(JSON.stringify(bands[name] ?? null))?.[0] ?? otherwise);
    this.note([...path, 'low']);
    putAt(this.document, path, { high: start('high', 0.75), medium: start('medium', 0.5) });
    this.change('read', path.join('.'), path.join('.'));
  }

  /** Both answers were offered whatever the file said. */
  private convertExtraAnswers(): void {
    const path = ['scale', 'extra_answers'];
    const given = valueAt(this.document, path);
    if (!Array.isArray(given) || !given.every(isTree)) return;
    const known = given.filter(({ key }) => key === 'does_not_apply' || key === 'do_not_know');
    const hasMore = given.some((entry) => !known.includes(entry) || 'counts' in entry || 'reported_as' in entry);
    if (hasMore) {
      putAt(this.document, ['notes', ...path], given);
      this.change('noted', 'scale.extra_answers', 'notes.scale.extra_answers');
    }
    putAt(
      this.document,
      path,
      known.map(({ key, label }) => ({ key, ...(label !== undefined && { label }) })),
    );
    if (known.length < 2) this.change('obeyed', 'scale.extra_answers', 'scale.extra_answers');
  }

  /** Comments were offered whatever the file said, and evidence notes never. */
  private convertOptionalParts(): void {
    const path = ['scale', 'optional_per_item'];
    const given = valueAt(this.document, path);
    if (!Array.isArray(given)) return;
    const known = given.filter((part) => part === 'comment' || part === 'confidence') as unknown[];
    if (known.length < given.length) {
      putAt(this.document, ['notes', ...path], given);
      this.change('noted', 'scale.optional_per_item', 'notes.scale.optional_per_item');
    }
    putAt(this.document, path, known);
    if (!known.includes('comment')) this.change('obeyed', 'scale.optional_per_item', 'scale.optional_per_item');
  }

  /** Where a band ended was never looked at: each goes on until the next begins. */
  private dropEndsOfBands(): void {
    const axes = valueAt(this.document, ['axes']);
    const lists = [
      ...(isTree(axes) ? Object.keys(axes).map((axis) => ['axes', axis, 'bands']) : []),
      ['over_reach', 'bands'],
      ['under_reach', 'bands'],
    ];
    for (const path of lists) {
      const bands = valueAt(this.document, path);
      if (!Array.isArray(bands)) continue;
      const ended = bands.filter((band): band is Tree => isTree(band) && 'to' in band);
      for (const band of ended) delete band['to'];
      if (ended.length > 0) this.change('dropped', `${path.join('.')}[].to`, null);
    }
  }
}
