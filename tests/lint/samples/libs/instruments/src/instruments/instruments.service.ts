// Expect: house/no-graphql-in-worker
export { InstrumentModel } from './instrument.model.js';
