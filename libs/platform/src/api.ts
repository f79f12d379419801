export * from './access/allow.guard.js';
export * from './access/allow.js';
export * from './access/current-actor.js';
export * from './errors/error.filter.js';
