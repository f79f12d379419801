import { createSecretKey, type KeyObject } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { seal, unseal } from '@sextant/data';
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

/** Links sealed before answers were are bound to nothing. */
const LINK = Buffer.alloc(0);

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

  /** A participant's id as a confidential wave keeps it beside the answers. */
  seal(participantId: string): Buffer {
    return seal(this.sealing(), Buffer.from(participantId), LINK);
  }

  /** The participant behind a sealed link. */
  open(sealed: Buffer): string {
    return unseal(this.sealing(), sealed, LINK).toString();
  }

  /**
   * What the database knows a code by. A code that was issued before handing in dies with it, one that was issued after it
   * opens the page that says so: only whoever has the code can tell the two apart.
   */
  codeHash(code: string, isAfterHandIn: boolean): Buffer {
    return this.keys.hash('code', isAfterHandIn ? `${code}|handed in` : code);
  }

  /** How a code that has let somebody in is noted: nothing that the database knows leads from it to the code's own hash. */
  usedMark(code: string): Buffer {
    return this.keys.hash('code', `${code}|used`);
  }

  private sealing(): KeyObject {
    return createSecretKey(this.keys.of('seal'));
  }
}
