/** What the text of an instrument file should say; a small valid file of version 1.0.0 unless said otherwise. */
export interface InstrumentFileWish {
  readonly key?: string;
  readonly version?: string;
  readonly title?: string;
  /** The question of each item, by key. */
  readonly items?: Readonly<Record<string, string>>;
}

/** The text of an instrument file in YAML, as somebody would upload it. */
export function instrumentFile(wish: InstrumentFileWish = {}): string {
  const { key = 'small', version = '1.0.0', title = 'Small questionnaire' } = wish;
  const items = Object.entries(wish.items ?? { goal: 'Is there a goal?', owner: 'Is there an owner?' });
  return [
    '# A comment that an export must keep.',
    'schema: sextant-instrument/2',
    `meta: { key: ${key}, title: ${title}, version: ${version}, locale: en }`,
    'scale: { levels: [1, 2, 3, 4, 5] }',
    'dimensions:',
    '  - { key: intent, label: Intent }',
    'items:',
    ...items.map(([item, text]) => `  - { key: ${item}, dimension: intent, text: '${text}' }`),
    '',
  ].join('\n');
}
