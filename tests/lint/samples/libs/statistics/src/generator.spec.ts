// Expect: nothing
export { readFileSync } from 'node:fs';
export { assert } from 'fast-check';
