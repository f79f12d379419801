import { afterAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';

import { describeWithRedis } from './test-redis.js';

await describeWithRedis('a Redis for the suites that need one', ({ url, prefix }) => {
  const redis = new Redis(url, { keyPrefix: prefix, lazyConnect: true });

  afterAll(() => redis.disconnect());

  it('keeps what is written under the suite’s own prefix', async () => {
    await redis.set(':greeting', 'hello', 'EX', 10);
    expect(await redis.get(':greeting')).toBe('hello');
  });
});
