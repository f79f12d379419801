export * from './insights.module.js';
export * from './overviews/overviews.service.js';
export * from './results/results.service.js';
export * from './results/trends.service.js';
