// Expect: house/no-graphql-in-worker
export { AssessmentsApi } from '@sextant/assessments/api';
