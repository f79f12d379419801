import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS_OF_ROLE, systemActor, type Actor } from '@sextant/contracts';

import { assertCan } from './assert-can.js';

const executive: Actor = {
  ...systemActor('t'),
  kind: 'member',
  role: 'executive',
  clientIds: ['mine'],
  permissions: PERMISSIONS_OF_ROLE.executive,
};
const analyst: Actor = { ...executive, role: 'analyst', clientIds: null, permissions: PERMISSIONS_OF_ROLE.analyst };
const wave = (clientId: string) => ({ id: 'w', clientId });

describe('what an actor may do to a row', () => {
  it('is what the role allows, to a client in sight', () => {
    expect(() => assertCan(executive, 'wave.read', wave('mine'))).not.toThrow();
    expect(() => assertCan(analyst, 'wave.read', wave('any'))).not.toThrow();
  });

  it('is forbidden when the role does not allow it', () => {
    expect(() => assertCan(executive, 'wave.close', wave('mine'))).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(() => assertCan(analyst, 'wave.close', wave('any'))).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it('says of a client out of sight only that there is nothing, whatever the role allows', () => {
    for (const permission of ['wave.read', 'wave.close'] as const) {
      expect(() => assertCan(executive, permission, wave('other'))).toThrow(
        expect.objectContaining({ code: 'NOT_FOUND', details: { id: 'w' } }),
      );
    }
  });
});
