// Expect: @nx/enforce-module-boundaries
export { Client } from '@sextant/data';
