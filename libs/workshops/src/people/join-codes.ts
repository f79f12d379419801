import { Inject, Injectable } from '@nestjs/common';
import { codeOf, readAccessCode } from '@sextant/assessments';
import { ENVIRONMENT, Keys, type Environment } from '@sextant/platform';

/** Short enough to be typed from a projector; 30 bits, and the door counts wrong ones. */
const LENGTH = 6;

/** What a code is derived from. */
export interface CodeOwner {
  readonly tenantId: string;
  readonly id: string;
  readonly codeRotation: number;
}

/** Codes by which people join: derived when needed, never stored. */
@Injectable()
export class JoinCodes {
  constructor(
    private readonly keys: Keys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  codeOf({ tenantId, id, codeRotation }: CodeOwner): string {
    return codeOf(this.keys.hash('code', `workshop|${tenantId}|${id}|${codeRotation}`).subarray(0, 4), LENGTH);
  }

  /** The code as somebody typed it; null if it cannot be one. */
  read(typed: string): string | null {
    return readAccessCode(typed, LENGTH);
  }

  hashOf(code: string): Buffer {
    return this.keys.hash('code', `join|${code}`);
  }

  /** Where the code leads; it is in the fragment, which browsers send to no server. */
  addressOf(code: string): string {
    return `${this.environment.PUBLIC_URL.replace(/\/$/, '')}/join#${code}`;
  }
}
