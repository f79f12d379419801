// Expect: @nx/enforce-module-boundaries
export { axisKeys } from '@sextant/maturity';
