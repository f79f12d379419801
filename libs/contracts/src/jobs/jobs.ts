import { z } from 'zod';

import { defineJob, type JobDefinition, type JobPayload } from './define-job.js';

/** Turns the answers of a closed wave into its result. */
export const scoreWave = defineJob({
  name: 'score-wave',
  payload: z.object({ tenantId: z.uuid(), waveId: z.uuid() }),
  idOf: ({ waveId }) => waveId,
  attempts: 5,
});

/** Closes a wave whose closing date has come. */
export const closeWave = defineJob({
  name: 'close-wave',
  payload: z.object({ tenantId: z.uuid(), waveId: z.uuid() }),
  idOf: ({ waveId }) => waveId,
  attempts: 5,
});

/** Marks, for several people at once, who has handed in to an open wave. */
export const markHandIns = defineJob({
  name: 'mark-hand-ins',
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
export const JOBS: readonly JobDefinition<JobPayload>[] = [
  scoreWave,
  closeWave,
  markHandIns,
  generateReport,
  deliverMail,
];
