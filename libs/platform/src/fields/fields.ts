/** What an input is made of: each decorator says its place in the schema, its rules, and what null means. */
export * from './day.js';
export * from './document.js';
export * from './id.js';
export * from './number.js';
export * from './one-of.js';
export * from './text.js';
