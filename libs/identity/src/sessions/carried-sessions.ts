import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { carriedTokens, ENVIRONMENT, type Cookies, type Environment } from '@sextant/platform';

import { SessionActors } from './session-actors.js';
import { sessionCookieName } from './session-cookie.js';

/** A session that stands, and the cookie that it lies in. */
export interface CarriedSession {
  readonly name: string;
  readonly actor: Actor;
}

/** The sessions that one browser carries: of a user in several firms, or of several users of one machine. */
@Injectable()
export class CarriedSessions {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly actors: SessionActors,
  ) {}

  /** Those that stand. */
  async all(cookies: Cookies): Promise<CarriedSession[]> {
    const sessions = await Promise.all(
      carriedTokens(cookies, this.plainName).map(async ({ name, token }) => {
        const actor = await this.actors.actorFor(token);
        return actor && { name, actor };
      }),
    );
    return sessions.filter((session) => session !== null);
  }

  /**
   * The member that a request means, or null when that session has ended. SOMEBODY_ELSE when the browser carries sessions
   * of others only, or of several while the request names nobody.
   */
  async of(cookies: Cookies, memberId: string | null): Promise<Actor | null> {
    const own = memberId && cookies[`${this.plainName}-${memberId}`];
    if (own) return this.actors.actorFor(own);
    const sessions = await this.all(cookies);
    const [first] = sessions;
    if (!first) return null;
    const meant =
      memberId === null ? (sessions.length === 1 ? first : null) : sessions.find(({ actor }) => actor.id === memberId);
    if (!meant) throw new DomainError('SOMEBODY_ELSE');
    return meant.actor;
  }

  /** The cookie for a member's session, beside those of others. */
  nameFor(sessions: readonly CarriedSession[], memberId: string): string {
    const own = sessions.find(({ actor }) => actor.id === memberId);
    if (own) return own.name;
    return sessions.some(({ name }) => name === this.plainName) ? `${this.plainName}-${memberId}` : this.plainName;
  }

  private get plainName(): string {
    return sessionCookieName(this.environment);
  }
}
