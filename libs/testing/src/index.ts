export { testDatabase, type TestDatabase } from './test-database.js';
export { describeWithRedis, type TestRedis } from './test-redis.js';
export { bench, closeAfterTests, testEnvironment, type Bench, type BenchOptions } from './bench.js';
export { GivenIdentity, PASSWORD } from './given-identity.js';
export { ApiClient, Refusal, type Reply } from './graphql-client.js';
export { startApi, startWorker, type ListeningApp, type StartedApi } from './start-api.js';
export { GivenWaves, SMALL_INSTRUMENT, type GivenParticipant, type GivenWave, type WaveWish } from './given-waves.js';
export { GivenEngagements } from './given-engagements.js';
export { instrumentFile, type InstrumentFileWish } from './given-instruments.js';
