// Expect: import-x/no-extraneous-dependencies
export { default as levels } from 'is-glob';
