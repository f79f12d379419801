// Expect: @nx/enforce-module-boundaries
export { readInstrument } from '@sextant/contracts';
