// Expect: import-x/no-nodejs-modules
export { readFileSync } from 'node:fs';
