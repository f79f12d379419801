import { z } from 'zod';
import type { Instrument, Translation } from '@sextant/maturity';

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
import { key, text, texts } from './fields.js';
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

const translation: z.ZodType<Translation> = z.lazy(() =>
  z.union([text, z.array(translation), z.record(z.string(), translation)]),
);

/** The shape of an instrument file; what its parts say about each other is checked by `crossReferenceProblems`. */
export const instrumentSchema: z.ZodType<Instrument> = z
  .strictObject({
    schema: z.enum(['sextant-instrument/1', 'instrument-draft/1']),
    meta,
    states: z
      .array(z.enum(['current', 'desired']))
      .min(1)
      .max(2)
      .optional(),
    design_notes: z.array(z.strictObject({ id: key, text })).optional(),
    scale,
    axes: z.record(key, axis).optional(),
    scoring: scoring.optional(),
    positions: z.array(position).optional(),
    placement: placement.optional(),
    aggregation: aggregation.optional(),
    functions: z.array(stakeholderFunction).min(1, 'must name at least one function').max(100).optional(),
    sampling_guidance: samplingGuidance.optional(),
    dimensions: z.array(dimension).min(1, 'needs at least 1 dimension').max(100),
    items: z.array(item).min(1, 'needs at least 1 item').max(500),
    open_questions: z.array(z.strictObject({ key, text })).optional(),
    context: contextQuestionnaire.optional(),
    right_sizing: rightSizing.optional(),
    over_reach: reachCheck.optional(),
    under_reach: reachCheck.optional(),
    gap_types: z.array(gapType).optional(),
    playbook: z.record(key, playbookEntry).optional(),
    paths: z.array(step).optional(),
    workshop: workshopPlan.optional(),
    examples: z.array(destinationExample).optional(),
    ambition_examples: z.array(ambitionExample).optional(),
    property_checks: texts.optional(),
    translations: z.record(key, translation).optional(),
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
