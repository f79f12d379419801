export * from './answers/answers.js';
export * from './instrument/advice-rules.js';
export * from './instrument/instrument.js';
export * from './instrument/readers.js';
export * from './instrument/translation.js';
export * from './result/result-document.js';
export * from './result/score-parts.js';
