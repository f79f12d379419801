export * from './instruments/parse-instrument.js';
