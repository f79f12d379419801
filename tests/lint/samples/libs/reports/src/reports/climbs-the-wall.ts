// Expect: @nx/enforce-module-boundaries
export { TenantDb } from '../../../data/src/index.js';
