import { describe, expect, it } from '@jest/globals';
import { scoreWave } from '@sextant/maturity';

import { isLong } from './sampling.js';
import { clusteredWorld } from './worlds/clustered-world.js';

describe('the effort of publishing', () => {
  it('is told for a large wave in both states', () => {
    const size = isLong ? 400 : 120;
    const { input } = clusteredWorld(7, size, { questions: 28, k: 5, isWeighted: true });
    const before = process.cpuUsage();
    const result = scoreWave(input);
    const { user, system } = process.cpuUsage(before);
    console.log(`${size} people, 28 questions, two states: ${((user + system) / 1e6).toFixed(1)} s of CPU`);
    expect(result.current.dimensions.length).toBeGreaterThan(0);
  });
});
