export * from './advice/engagement-contexts.service.js';
export * from './advice/read-advice.js';
export * from './insights.module.js';
export * from './overviews/client-overviews.service.js';
export * from './released-waves/released-waves.js';
export * from './results/results.service.js';
export * from './trends/trends.service.js';
