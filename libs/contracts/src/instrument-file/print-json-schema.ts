import { instrumentJsonSchema } from './instrument-schema.js';

process.stdout.write(`${JSON.stringify(instrumentJsonSchema(), null, 2)}\n`);
