// Expect: @nx/enforce-module-boundaries
export { bench } from '@sextant/testing';
