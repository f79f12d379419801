export * from './actor.js';
export * from './errors.js';
export * from './jobs/define-job.js';
export * from './jobs/jobs.js';
export * from './live-topics.js';
export * from './permissions.js';
