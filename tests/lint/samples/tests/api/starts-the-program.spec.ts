// Expect: nothing
export { createApi } from '../../apps/api/src/create-api.js';
export { bench } from '@sextant/testing';
