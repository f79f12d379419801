import { describe, expect, it } from '@jest/globals';

import type { Instrument } from '../instrument/instrument.js';
import { SAMPLE } from '../scoring/sample-wave.fixture.js';
import { invitedCoverage } from './invited-coverage.js';

const GUIDED: Instrument = {
  ...SAMPLE,
  sampling_guidance: {
    minimum_for_a_position: { respondents: 12, functions: 2 },
    recommended: { must_include: ['staff'] },
  },
};

describe('the coverage of a protected wave', () => {
  it('says whom nobody was invited from, the indispensable first', () => {
    expect(invitedCoverage(GUIDED, { sales: 9 })).toEqual({
      invited: 9,
      functions: [{ function: 'sales', invited: 9 }],
      uninvited: ['staff', 'legal'],
      canMeetGuidance: false,
    });
    expect(invitedCoverage(GUIDED, { sales: 9, staff: 3 })).toMatchObject({
      uninvited: ['legal'],
      canMeetGuidance: true,
    });
  });

  it('judges nothing where the instrument names no minimum', () => {
    expect(invitedCoverage(SAMPLE, { sales: 9 }).canMeetGuidance).toBeNull();
  });
});
