import { z } from 'zod';
import { STATES, type Translation, type WrittenInstrument } from '@sextant/maturity';

import {
  ambitionExample,
  contextQuestionnaire,
  destinationExample,
  gapType,
  playbookEntry,
  reachCheck,
  rightSizing,
  step,
  workshopPlan,
} from './advice-schema.js';
import { key, text } from './fields.js';
import {
  aggregation,
  axis,
  dimension,
  item,
  meta,
  placement,
  position,
  samplingGuidance,
  scale,
  scoring,
  stakeholderFunction,
} from './measuring-schema.js';

/** The format that instruments are written and stored in. */
export const INSTRUMENT_SCHEMA = 'sextant-instrument/2';

const translation: z.ZodType<Translation> = z.lazy(() =>
  z.union([text, z.array(translation), z.record(z.string(), translation)]),
);

/** The shape of an instrument file; what its parts say about each other is checked by `crossReferenceProblems`. */
export const instrumentSchema: z.ZodType<WrittenInstrument> = z
  .strictObject({
    schema: z.literal(INSTRUMENT_SCHEMA).describe('The format of the file.'),
    meta,
    states: z.array(z.enum(STATES)).min(1).max(2).describe('What is rated; both unless given.').optional(),
    scale,
    axes: z.record(key, axis).describe('The axes of the plane, by name.').optional(),
    scoring: scoring.optional(),
    positions: z.array(position).describe('The four quarters of the plane.').optional(),
    placement: placement.optional(),
    aggregation: aggregation.optional(),
    functions: z
      .array(stakeholderFunction)
      .min(1, 'must name at least one function')
      .max(100)
      .describe('The groups of stakeholders; each has one voice in totals.')
      .optional(),
    sampling_guidance: samplingGuidance.optional(),
    dimensions: z.array(dimension).min(1, 'needs at least 1 dimension').max(100).describe('What is measured.'),
    items: z.array(item).min(1, 'needs at least 1 item').max(500).describe('What is asked.'),
    context: contextQuestionnaire.describe('The questions on which a recommendation rests.').optional(),
    right_sizing: rightSizing.optional(),
    over_reach: reachCheck.describe('Whether the wish goes further than the recommendation.').optional(),
    under_reach: reachCheck.describe('Whether the wish falls short of it.').optional(),
    gap_types: z.array(gapType).describe('What gaps between current and desired values are called.').optional(),
    playbook: z.record(key, playbookEntry).describe('What suits each position, by its name.').optional(),
    paths: z.array(step).describe('The ways from one position to another.').optional(),
    workshop: workshopPlan.optional(),
    examples: z.array(destinationExample).describe('Worked examples of the recommendation.').optional(),
    ambition_examples: z
      .array(ambitionExample)
      .describe('Worked examples of the checks and the next position.')
      .optional(),
    notes: z
      .record(z.string(), z.unknown())
      .describe('Whatever the product does not act on: reasons, sources, plans.')
      .optional(),
    translations: z
      .record(key, translation)
      .describe('Texts in further languages: for each the same names, entries of lists by their key.')
      .optional(),
  })
  .meta({
    id: 'sextant-instrument',
    title: 'Sextant instrument file',
    description: 'A questionnaire with its scoring: dimensions and items, and if wanted axes, positions and advice.',
  });

/** The published JSON Schema of instrument files. */
export function instrumentJsonSchema(): unknown {
  return z.toJSONSchema(instrumentSchema, {
    target: 'draft-2020-12',
    io: 'input',
    // Unquoted commas in YAML's braces leave names without a value; the parser of the product joins them to the text they belong to.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) jsonSchema.additionalProperties = { type: 'null' };
    },
  });
}
