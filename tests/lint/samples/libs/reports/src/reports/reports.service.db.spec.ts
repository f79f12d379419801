// Expect: nothing
export { bench } from '@sextant/testing';
