import { DomainError, problem, type ContextProfile, type Problem } from '@sextant/contracts';
import { z } from 'zod';

const text = z.string().trim().max(4_000);

/** What the firm knows about a client: a few facts and free notes, nothing else. */
const schema: z.ZodType<ContextProfile> = z.strictObject({
  ownership: text.optional(),
  employees: z.number().int().min(0).max(10_000_000).optional(),
  sites: z.number().int().min(0).max(100_000).optional(),
  markets: text.optional(),
  regulation: text.optional(),
  notes: text.optional(),
});

/** The profile as it may be stored. INVALID_INPUT names each field that does not fit. */
export function parseContextProfile(value: unknown): ContextProfile {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => problemOf(['contextProfile', ...issue.path].join('.'), issue));
  throw new DomainError('INVALID_INPUT', { problems: [problems[0]!, ...problems.slice(1)] });
}

/** What the schema above can find, as one of our rules. */
function problemOf(field: string, issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'unrecognized_keys':
      return problem(field, 'unknownField');
    case 'too_big': {
      const most = Number(issue.maximum);
      return issue.origin === 'string'
        ? problem(field, 'length', { least: 0, most })
        : problem(field, 'atMost', { most });
    }
    case 'too_small':
      return problem(field, 'atLeast', { least: Number(issue.minimum) });
    case 'invalid_type':
      return problem(
        field,
        issue.expected === 'string' ? 'text' : issue.expected === 'object' ? 'object' : 'wholeNumber',
      );
    default:
      return problem(field, 'notAccepted');
  }
}
