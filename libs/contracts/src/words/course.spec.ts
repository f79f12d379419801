import { describe, expect, it } from '@jest/globals';

import { DomainError } from '../errors.js';
import { assertMayBecome, fromOf, nextOf } from './course.js';
import { INVITATION_COURSE } from './members.js';
import { REPORT_COURSE } from './reports.js';
import { WAVE_COURSE, WAVE_STATUSES } from './waves.js';
import { nextOfBallot, refusalOfBallot } from './workshops.js';

describe('a course', () => {
  it('tells what may come next, and from where', () => {
    expect(WAVE_STATUSES.map((status) => nextOf(WAVE_COURSE, status))).toEqual([['open'], ['closed'], ['scored'], []]);
    expect(nextOf(REPORT_COURSE, 'rendering')).toEqual(['rendering', 'done', 'failed']);
    expect(fromOf(INVITATION_COURSE, 'revoked')).toEqual(['open', 'expired']);
    expect(fromOf(WAVE_COURSE, 'draft')).toEqual([]);
  });

  it('refuses what comes out of turn by the code of the step that was wanted', () => {
    const refusalOf = (from: 'draft' | 'open' | 'closed', to: 'draft' | 'open' | 'closed'): unknown => {
      try {
        assertMayBecome(WAVE_COURSE, from, to, { waveId: 'w' });
        return null;
      } catch (error) {
        return error instanceof DomainError ? [error.code, error.details] : error;
      }
    };

    expect(refusalOf('draft', 'open')).toBeNull();
    expect(refusalOf('open', 'open')).toEqual(['WAVE_NOT_DRAFT', { status: 'open', waveId: 'w' }]);
    expect(refusalOf('draft', 'closed')).toEqual(['WAVE_NOT_OPEN', { status: 'draft', waveId: 'w' }]);
    expect(refusalOf('open', 'draft')).toEqual(['CHANGED_MEANWHILE', { status: 'open', waveId: 'w' }]);
  });
});

describe('a question', () => {
  it('goes on only in a running workshop, and has no further round once it is closed', () => {
    const revealed = { workshop: 'running', status: 'revealed', isClosed: false } as const;

    expect(nextOfBallot(revealed)).toEqual(['open']);
    expect(nextOfBallot({ ...revealed, status: 'waiting' })).toEqual(['open']);
    expect(nextOfBallot({ ...revealed, status: 'open' })).toEqual(['revealed']);
    expect(nextOfBallot({ ...revealed, isClosed: true })).toEqual([]);
    expect(nextOfBallot({ ...revealed, workshop: 'planned' })).toEqual([]);
    expect(refusalOfBallot({ ...revealed, isClosed: true }, 'open')).toBe('BALLOT_CLOSED');
    expect(refusalOfBallot(revealed, 'revealed')).toBe('BALLOT_NOT_OPEN');
  });
});
