import { createHmac } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { ENVIRONMENT, type Environment } from './environment.js';

/** What a key may be used for; each purpose has a key of its own. */
export type KeyPurpose = 'audit' | 'link' | 'draft' | 'seal' | 'code' | 'invitation' | 'fingerprint' | 'erasure';

/** The audit chain's key, for whoever opens a door without Nest. */
export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return createHmac('sha256', secret).update(`key:${purpose}`).digest();
}

/** Keys derived from the one secret that lives outside the database. */
@Injectable()
export class Keys {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  of(purpose: KeyPurpose): Buffer {
    return deriveKey(this.environment.APP_SECRET, purpose);
  }

  /** A keyed hash: without the key nobody can compute or match it. */
  hash(purpose: KeyPurpose, text: string): Buffer {
    return createHmac('sha256', this.of(purpose)).update(text).digest();
  }
}
