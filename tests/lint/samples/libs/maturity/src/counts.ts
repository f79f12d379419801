// Expect: nothing
export { mean } from '@sextant/statistics';
