export * from './score-wave.js';
export * from './scoring.module.js';
