import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

import type { Attempted } from './attempt-throttle.js';

const FREE_PER_ACCOUNT_AND_NETWORK = 10;
const FREE_PER_ACCOUNT_AND_DEVICE = 10;
const FREE_PER_ACCOUNT = 100;
const FREE_PER_NETWORK = 100;

/** What a sign-in is counted against. */
export interface AttemptedSignIn {
  /** Belongs to the account: an attack from elsewhere reaches the second one only after a hundred failures. */
  readonly account: readonly Attempted[];
  /** Belongs to everybody behind one address; null where that does not count. */
  readonly network: Attempted | null;
}

/**
 * The keys of one sign-in. They are hashed, because failed sign-ins also name people who have no account. A device that
 * the account has signed in on before is counted by itself, whatever others do to the account or in its network.
 */
export function attemptedSignIn(email: string, address: string, knownDevice: string | null = null): AttemptedSignIn {
  if (knownDevice !== null) {
    const [number] = knownDevice.split('.');
    const key = hashed('account-and-device', email, number!);
    return { account: [{ key, free: FREE_PER_ACCOUNT_AND_DEVICE }], network: null };
  }
  const network = networkOf(address);
  return {
    account: [
      { key: hashed('account-and-network', email, network), free: FREE_PER_ACCOUNT_AND_NETWORK },
      { key: hashed('account', email), free: FREE_PER_ACCOUNT },
    ],
    network: { key: hashed('network', network), free: FREE_PER_NETWORK },
  };
}

/** What addresses are counted by. Who has one IPv6 address has 2^64 of them. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const end = tail.split(':').filter(Boolean);
    groups.push(...Array<string>(8 - groups.length - end.length).fill('0'), ...end);
  }
  return groups.slice(0, 4).join(':');
}

function hashed(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
