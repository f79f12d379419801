import { randomBytes, timingSafeEqual } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { normalEmail } from '@sextant/contracts';
import { ENVIRONMENT, Keys, type Environment } from '@sextant/platform';

const DAYS = 365;
/** People who share a device and are remembered on it. */
const MOST_PEOPLE = 8;

/**
 * Devices that have signed in before, by a signed cookie: a random number and, for each person, an HMAC of the number and
 * their address. It lets nobody in; it only spares its owner what somebody else's guessing costs.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly keys: Keys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  get cookieName(): string {
    return this.isSecure ? '__Host-sextant-device' : 'sextant-device';
  }

  get cookie(): { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax'; maxAge: number } {
    return { path: '/', httpOnly: true, secure: this.isSecure, sameSite: 'lax', maxAge: DAYS * 86_400 };
  }

  /** Whether this person has signed in on the device before. */
  knows(device: string | null, email: string): boolean {
    const [number, ...signatures] = device?.split('.') ?? [];
    if (!number) return false;
    const own = Buffer.from(this.sign(number, email));
    return signatures.some((each) => each.length === own.length && timingSafeEqual(Buffer.from(each), own));
  }

  /** The device with this person on it; who was there longest makes room. */
  remember(device: string | null, email: string): string {
    if (this.knows(device, email)) return device!;
    const [number, ...signatures] = device?.split('.') ?? [];
    const own = number && /^[\w-]{22}$/.test(number) ? number : randomBytes(16).toString('base64url');
    const kept = number === own ? signatures.slice(-(MOST_PEOPLE - 1)) : [];
    return [own, ...kept, this.sign(own, email)].join('.');
  }

  private sign(number: string, email: string): string {
    return this.keys.hash('device', `${number}|${normalEmail(email)}`).toString('base64url');
  }

  private get isSecure(): boolean {
    return this.environment.PUBLIC_URL.startsWith('https:');
  }
}
