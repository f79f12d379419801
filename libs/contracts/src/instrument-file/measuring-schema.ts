import { z } from 'zod';

import { band, key, level, percent, share, text, textByLevel, weight } from './fields.js';
import { bandStart, boundaryRule, hysteresis, margin, perceptionGap, polarised, statedPoint } from './rule-schema.js';

export const meta = z.strictObject({
  key: key.describe('The name under which versions of one instrument belong together.'),
  title: text.describe('What it is called, for everybody who answers.'),
  subtitle: text.describe('A line below the title.').optional(),
  version: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$/, 'must look like 1.0.0')
    .describe(
      'A published version is never changed; the next one has a higher number. It is part of the seed of draws.',
    ),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or de-AT')
    .describe('The language in which it is written.'),
  licence: text.describe('Under which licence the wording may be used; told with the rules.').optional(),
  origin: text.describe('Where the wording comes from and what it is not; shown to everybody who answers.').optional(),
  estimated_minutes: z
    .strictObject({
      core_only: z.number().positive().describe('For whoever is asked core items alone.').optional(),
      with_function_items: z.number().positive().describe('For whoever is asked further items.').optional(),
    })
    .describe('How long answering takes; half a minute an item unless given.')
    .optional(),
  horizon_months_default: z
    .number()
    .int()
    .positive()
    .describe('Months from a wave to the date of its desired state, and the horizon of the pace, unless chosen.')
    .optional(),
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
  levels: levelList.describe('The levels, consecutive whole numbers from any lowest one; an item may have its own.'),
  labels: textByLevel.describe('A word for each level, for items without descriptions of their own.').optional(),
  instruction_current: text.describe('How to choose the current level.').optional(),
  instruction_desired: text
    .describe('How to choose the desired level; {horizon_date} stands for the date of the wave.')
    .optional(),
  extra_answers: z
    .array(
      z.strictObject({
        key: z.enum(['does_not_apply', 'do_not_know']).describe('Which of the two.'),
        label: text.describe('What it is called.').optional(),
      }),
    )
    .max(2)
    .describe('What may be answered instead of a level; both unless given. What is left out is refused.')
    .optional(),
  optional_per_item: z
    .array(z.enum(['comment', 'confidence']))
    .max(2)
    .describe('What may be said beside a level; comments alone unless given. A comment that is left out is refused.')
    .optional(),
});

export const axis = z.strictObject({
  label: text.describe('What it is called.'),
  low_label: text.describe('What its low end is called.').optional(),
  high_label: text.describe('What its high end is called.').optional(),
  question: text.describe('The question that it answers; told with the rules.').optional(),
  bands: z.array(band).describe('What a stretch of it means; told with the rules.').optional(),
});

export const scoring = z.strictObject({
  minimum_items_per_axis: z
    .number()
    .int()
    .min(1)
    .describe('Items that an axis needs; an axis that rests on fewer is marked.')
    .optional(),
  minimum_answered_share: share
    .describe('Share of the items of a dimension that a person must answer to be scored on it; 0.5 unless given.')
    .optional(),
});

/** Which side of each axis a position lies on is checked with the axes. */
export const position = z
  .object({ key: key.describe('Its name.'), label: text.describe('What it is called.') })
  .catchall(z.string().describe('For each axis its side: low or high.'));

export const placement = z.strictObject({
  plane: z.tuple([key, key]).describe('The axis that runs across and the one that runs upwards.').optional(),
  boundary: z.record(key, percent).describe('The dividing value of each axis; exactly on it is the low side.'),
  margin: margin.describe('How near to a boundary a position is not clear.').optional(),
  result_types: z
    .record(
      key,
      z.strictObject({
        when: boundaryRule.describe('When a recommended point is of this type.'),
        label: text.describe('What it is called; {position} and {neighbour} stand for names.'),
      }),
    )
    .describe('How recommended points are named by their distance to the boundaries.')
    .optional(),
  hysteresis: hysteresis.describe('How a label is kept from wave to wave.').optional(),
  stated_point: statedPoint.describe('When stated and implied position are a talking point.').optional(),
});

const confidentialityRule = z.strictObject({
  minimum_group: z
    .number()
    .int()
    .min(1)
    .describe('The smallest group of which anything is shown; waves may only ask for more.'),
  comments_minimum: z.number().int().min(1).describe('People from which comments are shown.').optional(),
  distribution_minimum: z.number().int().min(1).describe('People from which "do not know" is told.').optional(),
});

export const aggregation = z.strictObject({
  function_weights: z
    .strictObject({
      default: weight.describe('What a function counts; 1 unless given.').optional(),
      weights: z.record(key, weight).describe('What single functions count.').optional(),
    })
    .describe('What functions count in totals, unless a wave agrees otherwise.')
    .optional(),
  consensus: z
    .strictObject({
      bands: z
        .strictObject({
          high: bandStart.describe('From where on consensus is high; 0.75 unless given.'),
          medium: bandStart.describe('From where on it is medium; 0.5 unless given.'),
        })
        .optional(),
      polarised: polarised.describe('When answers to an item fall into two camps.').optional(),
    })
    .optional(),
  perception_gap: perceptionGap.describe('When a gap between two groups on an item is named.').optional(),
  confidentiality_modes: z
    .strictObject({
      named: confidentialityRule.optional(),
      confidential: confidentialityRule.optional(),
      anonymous: confidentialityRule.optional(),
      default: z.enum(['named', 'confidential', 'anonymous']).describe('What a new wave suggests.').optional(),
    })
    .describe('What may be shown of a wave; the product has floors of its own.')
    .optional(),
});

export const stakeholderFunction = z.strictObject({
  key: key.describe('Its name, in lists of people and files of answers.'),
  label: text.describe('What it is called.'),
  invite: text.describe('How many people to invite; told with the rules.').optional(),
  why: text.describe('Why its view matters; told with the rules.').optional(),
});

export const samplingGuidance = z.strictObject({
  minimum_for_a_position: z
    .strictObject({
      respondents: z.number().int().min(1).describe('People that a position should rest on.'),
      functions: z.number().int().min(1).describe('Functions that it should rest on.').optional(),
    })
    .describe('A result that rests on fewer is marked.')
    .optional(),
  recommended: z
    .strictObject({
      respondents: text.describe('How many people; told with the rules.').optional(),
      functions: text.describe('How many functions; told with the rules.').optional(),
      must_include: z.array(key).describe('Functions named first where they are missing.').optional(),
    })
    .optional(),
});

export const dimension = z.strictObject({
  key: key.describe('Its name.'),
  label: text.describe('What it is called.'),
  asks: text.describe('What it asks, in a few words.').optional(),
  formative: z
    .boolean()
    .describe('A checklist of practices: its items need not hang together, so reliability is no criterion.')
    .optional(),
});

export const item = z.strictObject({
  key: key.describe('Its name, in files of answers.'),
  dimension: key.describe('The dimension that it belongs to.'),
  core: z.boolean().describe('Whether it is one of the core items, which decide how long answering takes.').optional(),
  loads: z.record(key, weight).describe('What it adds to each axis.').optional(),
  weight: weight.describe('What it counts within its dimension; 1 unless given.').optional(),
  text: text.describe('The question.'),
  reverse: z.boolean().describe('Turned before scoring: lowest + highest - answer.').optional(),
  levels: z
    .union([levelList, describedLevels])
    .describe('A scale of its own: a description for each level, or bare level numbers.')
    .optional(),
  evidence: text.describe('What would prove it; told with the rules.').optional(),
  ask: z
    .array(key)
    .min(1, 'must name at least one function, or all')
    .describe('Functions that get it, or all; all unless given.')
    .optional(),
});
