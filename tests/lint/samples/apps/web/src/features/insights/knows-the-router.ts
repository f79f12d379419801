// Expect: import-x/no-restricted-paths
export { Router } from '../../shell/router.js';
