// Expect: import-x/no-restricted-paths
export { Shell } from '../shell/shell.js';
