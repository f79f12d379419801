import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, Keys, type Environment } from '@sextant/platform';

/** What a link is derived from. A higher rotation is a new link; the old one is worth nothing. */
export interface LinkOwner {
  readonly tenantId: string;
  readonly id: string;
  readonly rotation: number;
}

/** What the database knows a link's bearer by: the participant's hash, and the key of a draft that leads nowhere else. */
export interface LinkKeys {
  readonly link: Buffer;
  readonly draft: Buffer;
}

/** Personal links: derived when needed, never stored. Without the key outside the database nobody can make or match one. */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly keys: Keys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The secret of a link: 256 bits as base64url. */
  tokenOf({ tenantId, id, rotation }: LinkOwner): string {
    return this.keys.hash('link', `token|${tenantId}|${id}|${rotation}`).toString('base64url');
  }

  keysOf(token: string): LinkKeys {
    return { link: this.keys.hash('link', `stored|${token}`), draft: this.keys.hash('draft', token) };
  }

  /** The token is in the fragment, which browsers send to no server. */
  addressOf(token: string): string {
    return `${this.environment.PUBLIC_URL.replace(/\/$/, '')}/answer#${token}`;
  }

  /** A participant's id as a confidential wave keeps it beside the answers: AES-256-GCM, nonce, tag, text. */
  seal(participantId: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.of('seal'), nonce);
    const sealed = Buffer.concat([cipher.update(participantId, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** The participant that a sealed link names; throws if it was not sealed here. */
  unseal(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.keys.of('seal'), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  }

  codeHash(code: string): Buffer {
    return this.keys.hash('code', code);
  }
}
