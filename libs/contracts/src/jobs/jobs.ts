import { z } from 'zod';

import { defineJob, type JobDefinition } from './define-job.js';

/** Turns the answers of a closed wave into its result. */
export const scoreWave = defineJob({
  name: 'score-wave',
  payload: z.object({ tenantId: z.uuid(), waveId: z.uuid() }),
  idOf: ({ waveId }) => waveId,
  attempts: 5,
});

/** Renders a requested report and stores the document. */
export const generateReport = defineJob({
  name: 'generate-report',
  payload: z.object({ tenantId: z.uuid(), reportId: z.uuid() }),
  idOf: ({ reportId }) => reportId,
  attempts: 5,
});

/** Writes one mail and hands it to the mail server. */
export const deliverMail = defineJob({
  name: 'deliver-mail',
  payload: z.object({ tenantId: z.uuid(), mailId: z.uuid() }),
  idOf: ({ mailId }) => mailId,
  attempts: 5,
});

/** Every job there is. The worker refuses to start unless each has exactly one processor. */
export const JOBS: readonly JobDefinition<never>[] = [
  scoreWave,
  generateReport,
  deliverMail,
] as unknown as readonly JobDefinition<never>[];
