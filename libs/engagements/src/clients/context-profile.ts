import { DomainError } from '@sextant/contracts';
import { z } from 'zod';

const text = z.string().trim().max(4_000);

/** What the firm knows about a client: a few facts and free notes, nothing else. */
const schema = z.strictObject({
  ownership: text.optional(),
  employees: z.number().int().min(0).max(10_000_000).optional(),
  sites: z.number().int().min(0).max(100_000).optional(),
  markets: text.optional(),
  regulation: text.optional(),
  notes: text.optional(),
});

export type ContextProfile = z.infer<typeof schema>;

/** The profile as it may be stored. INVALID_INPUT names each field that does not fit. */
export function parseContextProfile(value: unknown): ContextProfile {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({
    field: ['contextProfile', ...issue.path].join('.'),
    message: issue.code === 'unrecognized_keys' ? 'has a field that is not known' : issue.message,
  }));
  throw new DomainError('INVALID_INPUT', { problems });
}
