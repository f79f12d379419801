export * from './answers-csv/answer-sheet.js';
export * from './answers-csv/parse-answers-csv.js';
