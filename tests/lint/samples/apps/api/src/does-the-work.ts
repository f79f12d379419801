// Expect: house/no-processors-in-api
export { AssessmentsWorker } from '@sextant/assessments/worker';
