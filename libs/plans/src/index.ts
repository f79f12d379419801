export * from './decisions/decisions.service.js';
export * from './goals/goals.service.js';
export * from './plans.module.js';
export * from './plans/plans.service.js';
