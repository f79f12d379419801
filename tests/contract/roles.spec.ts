import { describe, expect, it } from '@jest/globals';
import {
  PARTICIPANT_PERMISSIONS,
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  ROLES,
  WORKSHOP_PARTICIPANT_PERMISSIONS,
} from '@sextant/contracts';

import { expectGolden } from './golden.js';

describe('what each role may do', () => {
  it('is what was agreed', () => {
    const table = Object.fromEntries(
      PERMISSIONS.map((permission) => [
        permission,
        [
          ...ROLES.filter((role) => PERMISSIONS_OF_ROLE[role].has(permission)),
          ...(PARTICIPANT_PERMISSIONS.has(permission) ? ['participant'] : []),
          ...(WORKSHOP_PARTICIPANT_PERMISSIONS.has(permission) ? ['workshop-participant'] : []),
        ].join(' '),
      ]),
    );

    expectGolden('roles.golden.json', table);
  });

  it('names no permission that nobody has', () => {
    const held = new Set([
      ...ROLES.flatMap((role) => [...PERMISSIONS_OF_ROLE[role]]),
      ...PARTICIPANT_PERMISSIONS,
      ...WORKSHOP_PARTICIPANT_PERMISSIONS,
    ]);

    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([]);
  });

  it('keeps answers and what members do apart', () => {
    for (const role of ROLES) {
      expect([...PERMISSIONS_OF_ROLE[role]].filter((permission) => PARTICIPANT_PERMISSIONS.has(permission))).toEqual(
        [],
      );
    }
  });
});
