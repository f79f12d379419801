import type { ReachCheck } from './advice-rules.js';
import type { Instrument, Translation } from './instrument.js';

/** Who gets to read a text: everybody who answers, the client's readers of results, or only those who work with it. */
export type Audience = 'stakeholder' | 'reader' | 'consultant';

/** A text that is shown, and where it stands. */
export interface ShownText {
  path: string[];
  text: string;
  audience: Audience;
}

/** `*` stands for every entry of an object or list. */
const SHOWN: [Audience, string][] = [
  ['stakeholder', 'meta.title'],
  ['stakeholder', 'meta.subtitle'],
  ['stakeholder', 'meta.origin'],
  ['stakeholder', 'scale.instruction_current'],
  ['stakeholder', 'scale.instruction_desired'],
  ['stakeholder', 'scale.labels.*'],
  ['stakeholder', 'scale.extra_answers.*.label'],
  ['stakeholder', 'axes.*.label'],
  ['stakeholder', 'axes.*.low_label'],
  ['stakeholder', 'axes.*.high_label'],
  ['stakeholder', 'axes.*.question'],
  ['stakeholder', 'axes.*.bands.*.label'],
  ['stakeholder', 'positions.*.label'],
  ['stakeholder', 'functions.*.label'],
  ['stakeholder', 'dimensions.*.label'],
  ['stakeholder', 'dimensions.*.asks'],
  ['stakeholder', 'items.*.text'],
  ['stakeholder', 'items.*.levels.*'],
  ['stakeholder', 'items.*.evidence'],
  ['reader', 'placement.result_types.*.label'],
  ['reader', 'functions.*.why'],
  ['reader', 'context.questions.*.text'],
  ['reader', 'context.questions.*.options.*.label'],
  ['reader', 'context.questions.*.options.*.reason'],
  ['reader', 'right_sizing.wording_for_clients'],
  ['reader', 'over_reach.client_label'],
  ['reader', 'over_reach.meaning'],
  ['reader', 'over_reach.signals.*.say'],
  ['reader', 'over_reach.bands.*.label'],
  ['reader', 'over_reach.responses.*'],
  ['reader', 'under_reach.client_label'],
  ['reader', 'under_reach.meaning'],
  ['reader', 'under_reach.signals.*.say'],
  ['reader', 'under_reach.bands.*.label'],
  ['reader', 'under_reach.responses.*'],
  ['reader', 'gap_types.*.label'],
  ['reader', 'playbook.*.purpose'],
  ['reader', 'playbook.*.good_reasons_to_stay.*'],
  ['reader', 'playbook.*.goals.*'],
  ['reader', 'playbook.*.activities.*'],
  ['reader', 'playbook.*.kpis.*.label'],
  ['reader', 'playbook.*.kpis.*.formula'],
  ['reader', 'playbook.*.warning_signs.*'],
  ['reader', 'paths.*.suits'],
  ['reader', 'paths.*.crawl.*'],
  ['reader', 'paths.*.walk.*'],
  ['reader', 'paths.*.run.*'],
  ['consultant', 'over_reach.expert_label'],
  ['consultant', 'workshop.steps.*.what'],
  ['consultant', 'workshop.steps.*.output'],
];

/** Every text of an instrument that somebody gets to read, in the order of the file's subjects. */
export function shownTexts(instrument: Instrument): ShownText[] {
  const found: ShownText[] = [];
  for (const [audience, pattern] of SHOWN) {
    collect(instrument, pattern.split('.'), [], (path, text) => found.push({ path, text, audience }));
  }
  return found;
}

/** The same instrument with its texts in `locale`, as far as they are translated; what has no `de-AT` has perhaps `de`. */
export function localizeInstrument(instrument: Instrument, locale: string): Instrument {
  const [language] = locale.split('-');
  const translation = instrument.translations?.[locale] ?? instrument.translations?.[language!];
  if (locale === instrument.meta.locale || translation === undefined) return instrument;
  const localized = structuredClone(instrument);
  for (const { path } of shownTexts(instrument)) {
    const text = translationAt(translation, path);
    if (text !== undefined) replace(localized, path, text);
  }
  localized.meta.locale = locale;
  for (const check of ['over_reach', 'under_reach'] as const) renameResponses(instrument[check], localized[check]);
  return localized;
}

/** Responses are filed under the label of their band, so they move with it. */
function renameResponses(original: ReachCheck | undefined, localized: ReachCheck | undefined): void {
  if (!original?.responses || !localized?.responses) return;
  const labels = new Map(original.bands.map(({ label }, i) => [label, localized.bands[i]!.label]));
  localized.responses = Object.fromEntries(
    Object.entries(localized.responses).map(([band, response]) => [labels.get(band) ?? band, response]),
  );
}

/** The languages in which an instrument can be answered, its own first. */
export function localesOf(instrument: Instrument): string[] {
  return [instrument.meta.locale, ...Object.keys(instrument.translations ?? {}).sort()];
}

/** The translated text at a path of `shownTexts`, if there is one. */
export function translationAt(translation: Translation, path: string[]): string | undefined {
  let node: Translation | undefined = translation;
  for (const part of path) {
    if (node === undefined || typeof node === 'string' || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string, Translation>)[part];
  }
  return typeof node === 'string' ? node : undefined;
}

/** Entries of an object, or of a list by `key` where its entries have one and by position where not. */
function entriesOf(node: object): [string, unknown][] {
  if (!Array.isArray(node)) return Object.entries(node);
  return node.map((entry, position): [string, unknown] => [partOf(entry, position), entry]);
}

function partOf(entry: unknown, position: number): string {
  const key = typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : undefined;
  return typeof key === 'string' ? key : String(position);
}

function collect(node: object, pattern: string[], path: string[], found: (path: string[], text: string) => void): void {
  const [part, ...rest] = pattern;
  for (const [name, value] of entriesOf(node)) {
    if (part !== '*' && part !== name) continue;
    if (rest.length === 0) {
      if (typeof value === 'string') found([...path, name], value);
    } else if (typeof value === 'object' && value !== null) {
      collect(value, rest, [...path, name], found);
    }
  }
}

function replace(root: object, path: string[], text: string): void {
  let node = root;
  path.forEach((part, depth) => {
    const index = Array.isArray(node) ? node.findIndex((entry, position) => partOf(entry, position) === part) : part;
    if (depth === path.length - 1) (node as Record<string | number, unknown>)[index] = text;
    else node = (node as Record<string | number, unknown>)[index] as object;
  });
}
