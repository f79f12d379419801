export * from './access/allow.guard.js';
export * from './access/allow.js';
export * from './access/current-actor.js';
export * from './errors/error.filter.js';
export * from './graphql/json.scalar.js';
export * from './health/metrics.js';
export * from './health/readiness.js';
export * from './platform-api.module.js';
