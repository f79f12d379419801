// Expect: import-x/no-extraneous-dependencies
export { format } from 'prettier';
