export * from './clients/clients.service.js';
export * from './engagements/engagements.service.js';
export * from './engagements.module.js';
export * from './stakeholders/import-stakeholders.js';
export * from './stakeholders/stakeholders.service.js';
export * from './units/units.service.js';
