import { describe, expect, it } from '@jest/globals';

import type { WaveAnswers } from '../../answers/answers.js';
import { sampleAnswers, sampleInput } from '../sample-wave.fixture.js';
import { scoreWave } from '../score-wave.js';

const SIZES = { sales: 12, legal: 7, staff: 16 };

/** The sample's answers, with the point that each of the first so many people has dropped. */
function withPoints(point: { reach: number; depth: number }, people = Infinity): WaveAnswers {
  const answers = sampleAnswers(SIZES);
  const respondents = answers.respondents.map((person, i) => (i < people ? { ...person, statedPoint: point } : person));
  return { ...answers, respondents };
}

describe('the desired point that people drop on the plane', () => {
  it('stands beside the point that their ratings imply, with the distance between them', () => {
    const { stated, desired } = scoreWave(sampleInput(withPoints({ reach: 95, depth: 20 })));
    const implied = desired!.plane!.point;

    expect(stated).toMatchObject({ n: 35, point: { x: 95, y: 20 }, talkingPoint: true });
    expect(stated!.difference.x).toBeCloseTo(95 - implied.x, 0);
    expect(stated!.difference.y).toBeCloseTo(20 - implied.y, 0);
  });

  it('is worth a talk only when it lies apart', () => {
    const { desired } = scoreWave(sampleInput(sampleAnswers(SIZES)));
    const { x, y } = desired!.plane!.point;

    const { stated } = scoreWave(sampleInput(withPoints({ reach: x + 10, depth: y - 10 })));
    expect(stated).toMatchObject({ talkingPoint: false });
  });

  it('is not told when fewer people than the minimum dropped one', () => {
    const settings = { mode: 'anonymous', minimumGroup: 5 } as const;

    expect(scoreWave(sampleInput(withPoints({ reach: 95, depth: 20 }, 4), settings)).stated).toBeNull();
    expect(scoreWave(sampleInput(withPoints({ reach: 95, depth: 20 }), settings)).stated).not.toBeNull();
  });

  it('is not told when nobody dropped one', () => {
    expect(scoreWave(sampleInput(sampleAnswers(SIZES))).stated).toBeNull();
  });
});
