// Expect: nothing
export { IdentityModule } from '@sextant/identity';
export { TenantDb } from '@sextant/data';
