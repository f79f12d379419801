// Expect: import-x/no-nodejs-modules
export { createHash } from 'crypto';
