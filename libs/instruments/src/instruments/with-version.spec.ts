import { describe, expect, it } from '@jest/globals';

import { withVersion } from './with-version.js';

describe('an instrument file with another version', () => {
  it('keeps every other character of a YAML file, comments and other versions included', () => {
    const source = 'version: 9\n# why\nmeta:\n  key: k # the key\n  version: 1.0.0 # the version\n  title: "A: b"\n';

    expect(withVersion(source, '1.1.0')).toBe(source.replace('1.0.0', '"1.1.0"'));
  });

  it('keeps a JSON file on its one line, and a byte order mark in its place', () => {
    const source = '{"tool":{"version":"3"},"meta":{"version":"1.0.0","key":"k"}}';

    expect(withVersion(source, '2.0.0')).toBe(source.replace('1.0.0', '2.0.0'));
    expect(withVersion(`\uFEFF${source}`, '2.0.0')).toBe(`\uFEFF${source.replace('1.0.0', '2.0.0')}`);
  });

  it('is not there without a version', () => {
    expect(withVersion('meta: { key: k }', '1.0.0')).toBeNull();
    expect(withVersion('- nothing', '1.0.0')).toBeNull();
  });
});
