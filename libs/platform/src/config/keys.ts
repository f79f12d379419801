import { createHmac } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { deriveKey as derive } from '@sextant/data';

import { ENVIRONMENT, type Environment } from './environment.js';

/** What a key may be used for; each purpose has a key of its own. */
export type KeyPurpose =
  'audit' | 'link' | 'draft' | 'seal' | 'code' | 'invitation' | 'fingerprint' | 'erasure' | 'answers' | 'operation';

/** The audit chain's key, for whoever opens a door without Nest. */
export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return derive(secret, purpose);
}

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
