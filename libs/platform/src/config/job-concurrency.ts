import { JOBS } from '@sextant/contracts/jobs';
import { z } from 'zod';

/** How many jobs of each kind one worker does at the same time. */
export type JobConcurrency = Readonly<Record<string, number>>;

const USUAL = 2;
const MOST = 50;
const KINDS = JOBS.map(({ name }) => name);
const SENTENCE = `must be kinds with numbers from 1 to ${MOST}, as generate-report=1,score-wave=4; the kinds are ${KINDS.join(', ')}`;

/** Reads `JOB_CONCURRENCY`; kinds that are not named have the usual number. */
export const jobConcurrency = z
  .string()
  .trim()
  .default('')
  .transform((text, context): JobConcurrency => {
    const concurrency = Object.fromEntries(KINDS.map((kind) => [kind, USUAL]));
    for (const part of text === '' ? [] : text.split(',')) {
      const [, kind = '', number = ''] = /^([a-z-]+)=(\d{1,2})$/.exec(part.trim()) ?? [];
      if (!KINDS.includes(kind) || Number(number) < 1 || Number(number) > MOST) {
        context.addIssue(SENTENCE);
        return z.NEVER;
      }
      concurrency[kind] = Number(number);
    }
    return concurrency;
  });
