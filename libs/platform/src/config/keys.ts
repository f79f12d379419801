import { createHmac } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { deriveKey, type KeyPurpose } from './derive-key.js';
import { ENVIRONMENT, type Environment } from './environment.js';

/** Keys derived from the one secret that lives outside the database. */
@Injectable()
export class Keys {
  private readonly derived = new Map<KeyPurpose, Buffer>();

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  of(purpose: KeyPurpose): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = deriveKey(this.environment.APP_SECRET, purpose);
    this.derived.set(purpose, key);
    return key;
  }

  /** A keyed hash: without the key nobody can compute or match it. */
  hash(purpose: KeyPurpose, text: string): Buffer {
    return createHmac('sha256', this.of(purpose)).update(text).digest();
  }
}
