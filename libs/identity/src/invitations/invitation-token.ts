import { Injectable, Inject } from '@nestjs/common';
import { ENVIRONMENT, Keys, type Environment } from '@sextant/platform';

import { hashToken } from '../sessions/session-token.js';

/** How long an invitation can be taken up. */
export const INVITATION_LASTS = '72 hours';

/** The secret of an invitation's link: derived when a mail is written, never stored. */
@Injectable()
export class InvitationTokens {
  constructor(
    private readonly keys: Keys,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  of(invitationId: string): string {
    return this.keys.hash('invitation', invitationId).toString('base64url');
  }

  hashOf(invitationId: string): Buffer {
    return hashToken(this.of(invitationId));
  }

  /** The token is in the fragment, so that it reaches no server's log. */
  link(invitationId: string): string {
    return `${this.environment.PUBLIC_URL.replace(/\/$/, '')}/invitation#${this.of(invitationId)}`;
  }
}
