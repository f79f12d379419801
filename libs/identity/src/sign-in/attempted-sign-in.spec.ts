import { describe, expect, it } from '@jest/globals';

import { attemptedSignIn } from './attempted-sign-in.js';

const network = (address: string) => attemptedSignIn('a@example.org', address).network!.key;

describe('what a sign-in is counted against', () => {
  it('is the account from here, the account from anywhere, and the address', () => {
    const { account, network } = attemptedSignIn('a@example.org', '192.0.2.1');

    expect(account.map(({ free }) => free)).toEqual([10, 100]);
    expect(network!.free).toBe(100);
    expect(new Set([...account, network!].map(({ key }) => key)).size).toBe(3);
  });

  it('names neither the person nor the address', () => {
    const keys = JSON.stringify(attemptedSignIn('a@example.org', '192.0.2.1'));

    expect(keys).not.toMatch(/example|192/);
  });

  it('takes the 2^64 addresses of one IPv6 network as one', () => {
    expect(network('2001:db8:1:2::1')).toBe(network('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(network('2001:db8::1')).toBe(network('2001:db8:0:0:1::'));
    expect(network('2001:db8:1:2::1')).not.toBe(network('2001:db8:1:3::1'));
  });

  it('tells IPv4 addresses apart, also in IPv6 clothes', () => {
    expect(network('192.0.2.1')).not.toBe(network('192.0.2.2'));
    expect(network('::ffff:192.0.2.1')).not.toBe(network('::ffff:192.0.2.2'));
  });
});
