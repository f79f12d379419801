// Expect: nothing
export { axisKeys } from '@sextant/maturity';
