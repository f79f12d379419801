// Expect: import-x/no-restricted-paths
export { useMe } from '../session/me.js';
