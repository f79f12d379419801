export * from './answers-csv/parse-answers-csv.js';
export * from './instruments/parse-instrument.js';
