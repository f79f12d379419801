import { z } from 'zod';
import type { Ceiling, LevelCondition } from '@sextant/maturity';

import { band, key, numberByAxis, percent, share, text, texts } from './fields.js';
import { gapRule, nextPosition, signalRule } from './rule-schema.js';

const condition: z.ZodType<LevelCondition> = z.strictObject({
  dimension: key.describe('The dimension whose current value is looked at.').optional(),
  item: key.describe('The item whose current value is looked at.').optional(),
  level: z.number().describe('The level that it must reach.'),
});

/** Numbers by axis and, if the limit can end, `until`. */
const ceiling: z.ZodType<Ceiling> = z
  .object({ until: condition.describe('What ends the limit.').optional() })
  .catchall(z.number().describe('The highest point on each axis that it names.'));

const contextOption = z.strictObject({
  key: key.describe('Its name.'),
  label: text.describe('What it is called.').optional(),
  effect: numberByAxis.describe('Points that it adds on each axis.').optional(),
  reason: text.describe('Why, for the report.').optional(),
  floor: numberByAxis.describe('The lowest point on each axis that it names.').optional(),
  ceiling: ceiling
    .describe('The highest point on each axis that it names, for good or until a value is reached.')
    .optional(),
  flag: key.describe('A mark that the advice carries.').optional(),
  pace_per_year: percent.describe('Points on one axis in a year, where the question is about pace.').optional(),
  anxious: z.boolean().describe('For signals that ask for it: question.anxious.').optional(),
  months: z.number().int().positive().describe('Months, where the question is about the horizon.').optional(),
});

export const contextQuestionnaire = z.strictObject({
  base: numberByAxis.describe('Where every recommendation begins.'),
  clamp: z
    .strictObject({
      min: percent.describe('The lowest point that is recommended.'),
      max: percent.describe('The highest.'),
    })
    .describe('How far recommendations may go on each axis.'),
  questions: z
    .array(
      z.strictObject({
        key: key.describe('Its name.'),
        text: text.describe('The question.'),
        use: z
          .enum(['destination', 'pace', 'over_reach', 'horizon'])
          .describe('What the answer is for; destination unless given.')
          .optional(),
        choose: z
          .strictObject({
            min: z.number().int().min(0).describe('At least so many.'),
            max: z.number().int().min(1).describe('At most so many.'),
          })
          .describe('How many options may be chosen; exactly one unless given.')
          .optional(),
        options: z.array(contextOption).min(2, 'needs at least 2 options').describe('What can be answered.'),
      }),
    )
    .describe('Asked once per engagement.'),
});

export const rightSizing = z.strictObject({
  margin: percent
    .describe(
      'How near to a boundary a recommended point is not clear; the smallest margin of the placement unless given.',
    )
    .optional(),
  next_position: nextPosition
    .describe('Where to go next: towards the destination, no faster than the pace.')
    .optional(),
  override: z
    .strictObject({
      allowed_for: z.array(key).describe('Roles that may set another destination beside the computed one.'),
      requires: z.array(key).describe('What they must say.'),
    })
    .optional(),
  wording_for_clients: text.describe('How a recommendation is called towards clients.').optional(),
});

export const reachCheck = z.strictObject({
  client_label: text.describe('What the check is called towards clients.'),
  expert_label: text.describe('What experts call it; told with the rules, never to readers of results.').optional(),
  meaning: text.describe('What it finds; told with the rules.').optional(),
  signals: z.array(
    z.strictObject({
      key: key.describe('Its name.'),
      points: percent.describe('What it adds when it fires.'),
      when: signalRule.describe('When it fires.'),
      say: text.describe('What to say about it.'),
    }),
  ),
  bands: z.array(band).min(1, 'needs at least 1 band').describe('What sums of points are called.'),
  responses: z.record(z.string(), text).describe('What to do, by the label of the band.').optional(),
});

export const gapType = z.strictObject({
  key: key.describe('Its name.'),
  when: gapRule.describe('When a gap is of this type; the first that fits counts.'),
  label: text.describe('What it is called.'),
});

export const playbookEntry = z
  .strictObject({
    purpose: text.describe('What the position is for.'),
    good_reasons_to_stay: texts.describe('Good reasons to stay there.').optional(),
    goals: texts.describe('What to aim at; workshops vote on them.'),
    activities: texts.describe('What to do.'),
    kpis: z.array(
      z.strictObject({
        key: key.describe('Its name.'),
        label: text.describe('What is measured.'),
        formula: text.describe('How it is worked out.'),
        unit: text.describe('In what.'),
        direction: z.enum(['up', 'down']).describe('Which way is better.'),
        cadence: text.describe('How often.'),
        starter_target: z.number().describe('A first value to reach.').optional(),
      }),
    ),
    warning_signs: texts.describe('What shows that it goes wrong.').optional(),
  })
  .describe('What suits a position.');

export const step = z.strictObject({
  from: key.describe('A position, or any.'),
  to: key.describe('A position, or same, or lower.'),
  suits: text.describe('Whom it suits.'),
  ready_when: z.array(condition).describe('Current values that it needs.').optional(),
  crawl: texts.describe('First steps; workshops begin with them.'),
  walk: texts.describe('Then.'),
  run: texts.describe('At last.'),
  done_when: z
    .array(z.union([text, condition]))
    .describe('When it is done: current values, or words.')
    .optional(),
});

export const workshopPlan = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        key: key.describe('What kind of step it is; known kinds bring their questions with them.'),
        minutes: z.number().positive().describe('How long it takes.'),
        what: text.describe('What happens.'),
        output: text.describe('What comes of it.').optional(),
      }),
    )
    .describe('The agenda that a workshop begins with.'),
});

const contextAnswers = z
  .record(key, z.union([key, z.array(key)]))
  .describe('One option for each question, or several.');

const placedPoint = {
  result: text.describe('The result type.'),
  position: key.describe('The position.').optional(),
  neighbour: key.describe('Across the near boundary.').optional(),
};

const worked = {
  key: key.describe('Its name.'),
  text: text.describe('Whom it is about.').optional(),
  governance_now: z.number().describe('Current value of the dimension governance, in levels.').optional(),
  answers: contextAnswers,
};

const EXPECTED = 'What the rules must give; where they give something else, reading the file says so.';

export const destinationExample = z.strictObject({
  ...worked,
  expect: z
    .strictObject({
      ...placedPoint,
      raw: numberByAxis.describe('Base and effects.'),
      destination: numberByAxis.describe('The recommended point.'),
    })
    .describe(EXPECTED)
    .optional(),
});

const reachOutcome = z.strictObject({
  points: percent.describe('Sum of the points.'),
  band: text.describe('What it is called.'),
  signals: z.array(key).describe('The signals that fire.').optional(),
});

export const ambitionExample = z.strictObject({
  ...worked,
  destination_of: key.describe('The example whose destination it borrows.').optional(),
  current: numberByAxis.describe('The current point.'),
  desired: numberByAxis.describe('The desired point.'),
  share_of_desired_at_five: share.describe('Share of all desired ratings at level 5.').optional(),
  expect: z
    .strictObject({
      pace_for_horizon: z.number().describe('Points on one axis until the horizon.'),
      next_position: z
        .object(placedPoint)
        .catchall(z.union([z.number(), z.string()]).describe('The next value on each axis.')),
      over_reach: reachOutcome.describe('What the check of going too far gives.'),
      under_reach: reachOutcome.describe('What the check of falling short gives.'),
    })
    .describe(EXPECTED)
    .optional(),
});
