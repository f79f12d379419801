export * from './instruments.module.js';
export * from './instruments/instrument-drafts.js';
export * from './instruments/instrument-of.js';
export * from './instruments/instruments.service.js';
