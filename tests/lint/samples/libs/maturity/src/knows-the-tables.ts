// Expect: @nx/enforce-module-boundaries
export { TenantDb } from '@sextant/data';
