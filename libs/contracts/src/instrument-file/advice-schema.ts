import { z } from 'zod';
import type { Ceiling, LevelCondition } from '@sextant/maturity';

import { band, key, numberByAxis, percent, text, texts } from './fields.js';

const condition: z.ZodType<LevelCondition> = z.strictObject({
  dimension: key.optional(),
  item: key.optional(),
  level: z.number(),
});

/** Numbers by axis and, if the limit can end, `until`. */
const ceiling: z.ZodType<Ceiling> = z.object({ until: condition.optional() }).catchall(z.number());

const contextOption = z.strictObject({
  key,
  label: text.optional(),
  effect: numberByAxis.optional(),
  reason: text.optional(),
  floor: numberByAxis.optional(),
  ceiling: ceiling.optional(),
  flag: key.optional(),
  pace_per_year: percent.optional(),
  anxious: z.boolean().optional(),
  months: z.number().int().positive().optional(),
});

export const contextQuestionnaire = z.strictObject({
  base: numberByAxis,
  clamp: z.strictObject({ min: percent, max: percent }),
  questions: z.array(
    z.strictObject({
      key,
      text,
      use: z.enum(['destination', 'pace', 'over_reach', 'horizon']).optional(),
      choose: z.strictObject({ min: z.number().int().min(0), max: z.number().int().min(1) }).optional(),
      options: z.array(contextOption).min(2, 'needs at least 2 options'),
    }),
  ),
});

export const rightSizing = z.strictObject({
  steps: texts,
  next_position: text.optional(),
  override: z.strictObject({ allowed_for: z.array(key), requires: z.array(key), effect: text }).optional(),
  wording_for_clients: text.optional(),
  never: texts.optional(),
});

export const reachCheck = z.strictObject({
  client_label: text,
  expert_label: text.optional(),
  meaning: text.optional(),
  signals: z.array(z.strictObject({ key, points: percent, when: text, say: text })),
  bands: z.array(band).min(1, 'needs at least 1 band'),
  responses: z.record(z.string(), text).optional(),
});

export const gapType = z.strictObject({ key, when: text, label: text });

export const playbookEntry = z.strictObject({
  purpose: text,
  good_reasons_to_stay: texts.optional(),
  goals: texts,
  activities: texts,
  kpis: z.array(
    z.strictObject({
      key,
      label: text,
      formula: text,
      unit: text,
      direction: z.enum(['up', 'down']),
      cadence: text,
      starter_target: z.number().optional(),
    }),
  ),
  warning_signs: texts.optional(),
});

export const step = z.strictObject({
  from: key,
  to: key,
  suits: text,
  ready_when: z.array(condition).optional(),
  crawl: texts,
  walk: texts,
  run: texts,
  done_when: z.array(z.union([text, condition])).optional(),
});

export const workshopPlan = z.strictObject({
  roles: z.array(text).optional(),
  steps: z.array(z.strictObject({ key, minutes: z.number().positive(), what: text, output: text.optional() })),
  second_round_rule: text.optional(),
});

const contextAnswers = z.record(key, z.union([key, z.array(key)]));

const placedPoint = { result: text, position: key.optional(), neighbour: key.optional() };

export const destinationExample = z.strictObject({
  key,
  text: text.optional(),
  answers: contextAnswers,
  governance_now: z.number().optional(),
  expect: z.strictObject({ ...placedPoint, raw: numberByAxis, destination: numberByAxis }).optional(),
});

const reachOutcome = z.strictObject({ points: percent, band: text, signals: z.array(key).optional() });

export const ambitionExample = z.strictObject({
  key,
  text: text.optional(),
  destination_of: key.optional(),
  current: numberByAxis,
  desired: numberByAxis,
  governance_now: z.number().optional(),
  share_of_desired_at_five: z.number().min(0).max(1).optional(),
  answers: contextAnswers,
  expect: z
    .strictObject({
      pace_for_horizon: z.number(),
      next_position: z.object(placedPoint).catchall(z.union([z.number(), z.string()])),
      over_reach: reachOutcome,
      under_reach: reachOutcome,
    })
    .optional(),
});
