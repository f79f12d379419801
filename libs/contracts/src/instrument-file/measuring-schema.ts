import { z } from 'zod';

import { band, key, level, percent, text, textByLevel, texts, weight } from './fields.js';

export const meta = z.strictObject({
  key,
  title: text,
  subtitle: text.optional(),
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$/, 'must look like 1.0.0'),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or de-AT'),
  status: text.optional(),
  licence: text.optional(),
  licence_note: text.optional(),
  origin: text.optional(),
  estimated_minutes: z
    .strictObject({
      core_only: z.number().positive().optional(),
      with_function_items: z.number().positive().optional(),
    })
    .optional(),
  horizon_months_default: z.number().int().positive().optional(),
  default_interval_months: z.number().int().positive().optional(),
});

const levelList = z
  .array(level)
  .min(2, 'needs at least 2 levels')
  .max(11, 'may have at most 11 levels')
  .refine((levels) => levels.every((value, i) => i === 0 || value === levels[i - 1]! + 1), {
    message: 'must be consecutive whole numbers, lowest first',
  });

const describedLevels = textByLevel.superRefine((levels, context) => {
  const numbers = Object.keys(levels).map(Number);
  const ascending = [...numbers].sort((a, b) => a - b);
  if (numbers.length < 2) context.addIssue({ code: 'custom', message: 'needs at least 2 levels' });
  else if (numbers.length > 11) context.addIssue({ code: 'custom', message: 'may have at most 11 levels' });
  else if (ascending.some((value, i) => i > 0 && value !== ascending[i - 1]! + 1)) {
    context.addIssue({ code: 'custom', message: 'must be consecutive whole numbers' });
  }
});

export const scale = z.strictObject({
  levels: levelList,
  labels: textByLevel.optional(),
  cumulative: z.boolean().optional(),
  instruction_current: text.optional(),
  instruction_desired: text.optional(),
  desired_prefill: z.literal('none').optional(),
  extra_answers: z
    .array(z.strictObject({ key, counts: z.boolean(), reported_as: key.optional(), label: text.optional() }))
    .optional(),
  optional_per_item: z.array(key).optional(),
  descriptor_style: texts.optional(),
});

export const axis = z.strictObject({
  label: text,
  low_label: text.optional(),
  high_label: text.optional(),
  question: text.optional(),
  bands: z.array(band).optional(),
});

export const scoring = z.strictObject({
  item_value: text.optional(),
  axis_value: text.optional(),
  dimension_value: text.optional(),
  minimum_items_per_axis: z.number().int().min(1).optional(),
  minimum_answered_share: z.number().min(0).max(1).optional(),
  rounding: text.optional(),
});

/** Which side of each axis a position lies on is checked with the axes. */
export const position = z.object({ key, label: text }).catchall(z.string());

export const placement = z.strictObject({
  plane: z.tuple([key, key]).optional(),
  boundary: z.record(key, percent),
  on_the_line: z.literal('lower').optional(),
  margin: z
    .strictObject({
      rule: z
        .string()
        .regex(
          /^clamp\(half width of the \d{1,2} percent (?:bootstrap )?interval, \d+(?:\.\d+)?, \d+(?:\.\d+)?\)$/,
          'must read: clamp(half width of the 90 percent interval, 5, 15)',
        ),
      bootstrap: z
        .strictObject({ resamples: z.number().int().min(100), stratify_by: text.optional(), seed: text.optional() })
        .optional(),
      fewer_than_5_respondents: percent.optional(),
    })
    .optional(),
  result_types: z.record(key, z.strictObject({ when: text, label: text })).optional(),
  borderline_rule: texts.optional(),
  hysteresis_between_waves: z
    .strictObject({ rule: text, purpose: text.optional(), simulated: text.optional() })
    .optional(),
  stated_versus_implied: text.optional(),
});

const confidentialityRule = z.strictObject({
  minimum_group: z.number().int().min(1),
  comments_minimum: z.number().int().min(1).optional(),
  distribution_minimum: z.number().int().min(1).optional(),
  note: text.optional(),
});

export const aggregation = z.strictObject({
  order: texts.optional(),
  function_weights: z
    .strictObject({
      default: weight.optional(),
      weights: z.record(key, weight).optional(),
      editable_before_first_response: z.boolean().optional(),
      shown_in_report: z.boolean().optional(),
    })
    .optional(),
  small_functions: text.optional(),
  also_show: text.optional(),
  roll_up_over_units: text.optional(),
  consensus: z
    .strictObject({
      measure: text,
      formula: text.optional(),
      bands: z.record(key, text).optional(),
      polarised_when: text.optional(),
      checks: z
        .array(
          z.strictObject({
            counts: z.array(z.number().int().min(0)),
            expect: z.number(),
            tolerance: z.number().positive().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  perception_gap: text.optional(),
  confidentiality_modes: z
    .strictObject({
      named: confidentialityRule.optional(),
      confidential: confidentialityRule.optional(),
      anonymous: confidentialityRule.optional(),
      fixed_after_first_response: z.boolean().optional(),
      complementary_suppression: text.optional(),
      default: z.enum(['named', 'confidential', 'anonymous']).optional(),
    })
    .optional(),
});

export const stakeholderFunction = z.strictObject({
  key,
  label: text,
  invite: text.optional(),
  why: text.optional(),
});

export const samplingGuidance = z.strictObject({
  minimum_for_a_position: z
    .strictObject({ respondents: z.number().int().min(1), functions: z.number().int().min(1).optional() })
    .optional(),
  recommended: z
    .strictObject({ respondents: text.optional(), functions: text.optional(), must_include: z.array(key).optional() })
    .optional(),
  routing: text.optional(),
});

export const dimension = z.strictObject({
  key,
  label: text,
  asks: text.optional(),
  formative: z.boolean().optional(),
});

export const item = z.strictObject({
  key,
  dimension: key,
  core: z.boolean().optional(),
  loads: z.record(key, weight).optional(),
  weight: weight.optional(),
  text,
  reverse: z.boolean().optional(),
  levels: z.union([levelList, describedLevels]).optional(),
  evidence: text.optional(),
  ask: z.array(key).min(1, 'must name at least one function, or all').optional(),
});
