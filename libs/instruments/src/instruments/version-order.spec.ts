import { describe, expect, it } from '@jest/globals';

import { isHigherVersion, isVersion, nextMinor } from './version-order.js';

/** The example of semver.org, section 11, between neighbours of our own. */
const IN_ORDER = [
  '0.9.9',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '1.2',
  '1.10.0',
  '2',
];

describe('the order of versions', () => {
  it('is that of Semantic Versioning', () => {
    for (const [i, version] of IN_ORDER.entries()) {
      for (const [j, other] of IN_ORDER.entries()) {
        expect([version, other, isHigherVersion(version, other)]).toEqual([version, other, i > j]);
      }
    }
  });

  it('knows no order for what is no version', () => {
    expect(isVersion('spring-2026')).toBe(false);
    expect(isHigherVersion('spring-2026', '1.0.0')).toBe(false);
    expect(isHigherVersion('2.0.0', 'spring')).toBe(false);
  });

  it('takes builds of one version for the same version', () => {
    expect(isHigherVersion('1.0.0+2', '1.0.0+1')).toBe(false);
  });

  it('goes on with the next minor number', () => {
    expect(['1.0.0', '1.9.3', '2', '2.0.0-rc.1'].map(nextMinor)).toEqual(['1.1.0', '1.10.0', '2.1.0', '2.1.0']);
  });
});
