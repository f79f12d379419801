export * from './answers-csv/parse-answers-csv.js';
