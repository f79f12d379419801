import { instrumentJsonSchema } from './instrument-schema.js';

console.log(JSON.stringify(instrumentJsonSchema(), null, 2));
