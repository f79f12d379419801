export { testDatabase, type TestDatabase } from './test-database.js';
export { describeWithRedis, type TestRedis } from './test-redis.js';
