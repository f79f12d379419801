export * from './reports.module.js';
export * from './reports/reports.service.js';
export * from './reports/request-report.js';
