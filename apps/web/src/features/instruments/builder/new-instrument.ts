import { stringify } from 'yaml';

import { keyOf } from './plane-of-draft.js';

/** What has to be said of an instrument before it can be written in forms. */
export interface NewInstrument {
  readonly title: string;
  /** A language tag such as `en`. */
  readonly locale: string;
  readonly isDesiredAsked: boolean;
  /** Words for the levels, lowest first. */
  readonly levels: readonly string[];
  /** The first dimension and its first question: an instrument has at least one. */
  readonly dimension: string;
  readonly question: string;
}

/** The file of a new instrument, whole enough to be stored as a draft. */
export function newInstrumentSource(wanted: NewInstrument): string {
  const labels = Object.fromEntries(wanted.levels.map((label, index) => [index + 1, label]));
  const dimension = keyOf(wanted.dimension, 'dimension_1');
  return stringify(
    {
      schema: 'sextant-instrument/2',
      meta: {
        key: keyOf(wanted.title, 'instrument').replaceAll('_', '-'),
        title: wanted.title,
        version: '1.0.0',
        locale: wanted.locale,
      },
      states: wanted.isDesiredAsked ? ['current', 'desired'] : ['current'],
      scale: { levels: wanted.levels.map((_, index) => index + 1), labels },
      dimensions: [{ key: dimension, label: wanted.dimension }],
      items: [{ key: `${dimension}.question_1`, dimension, text: wanted.question }],
    },
    { lineWidth: 0 },
  );
}
