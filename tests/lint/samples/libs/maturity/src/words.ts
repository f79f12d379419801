// Expect: @nx/enforce-module-boundaries
export { reportOutline } from '@sextant/telling';
