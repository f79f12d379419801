export { testDatabase, type TestDatabase } from './test-database.js';
export { describeWithRedis, type TestRedis } from './test-redis.js';
export { bench, closeAfterTests, testEnvironment, type Bench, type BenchOptions } from './bench.js';
export { GivenIdentity, PASSWORD } from './given-identity.js';
