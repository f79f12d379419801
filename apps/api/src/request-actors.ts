import type { IncomingHttpHeaders } from 'node:http';

import { fastifyCookie } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { linkFingerprint, RespondentActors, respondentCookieName } from '@sextant/assessments';
import { DomainError, type Actor } from '@sextant/contracts';
import { CarriedSessions, SessionActors } from '@sextant/identity';
import { carriedTokens, ENVIRONMENT, WHOM, type Cookies, type Environment } from '@sextant/platform';
import type { StandingActors } from '@sextant/platform/api';
import { WorkshopActors, workshopCookieName } from '@sextant/workshops';

/** Header by which a page says for whom it speaks, even in a signed-in browser: a respondent, or somebody in a workshop. */
const SPEAKS_AS = 'x-sextant-as';

/** Turns what a request carries into who is asking; once per request. */
@Injectable()
export class RequestActors implements StandingActors {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly carried: CarriedSessions,
    private readonly sessions: SessionActors,
    private readonly respondents: RespondentActors,
    private readonly workshops: WorkshopActors,
  ) {}

  /**
   * Whom a request means, or null when nobody is there. SOMEBODY_ELSE when what the browser carries belongs to others than
   * the request names, or to several while it names nobody.
   */
  async ofHeaders(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const cookies = fastifyCookie.parse(typeof headers.cookie === 'string' ? headers.cookie : '');
    const named = headers[WHOM];
    const whom = typeof named === 'string' && named !== '' ? named : null;
    if (headers[SPEAKS_AS] === 'respondent') return this.respondent(cookies, whom);
    if (headers[SPEAKS_AS] === 'workshop') return this.inWorkshop(cookies, whom);
    return this.carried.of(cookies, whom);
  }

  private async respondent(cookies: Cookies, link: string | null): Promise<Actor | null> {
    const tokens = carriedTokens(cookies, respondentCookieName(this.environment));
    if (tokens.length === 0) return null;
    const meant = tokens.filter(({ token }) => link === null || linkFingerprint(token) === link);
    if (meant.length !== 1) throw new DomainError('SOMEBODY_ELSE');
    return this.respondents.actorFor(meant[0]!.token);
  }

  private async inWorkshop(cookies: Cookies, participantId: string | null): Promise<Actor | null> {
    const token = cookies[workshopCookieName(this.environment)];
    const actor = token ? await this.workshops.actorFor(token) : null;
    if (actor && participantId !== null && actor.id !== participantId) throw new DomainError('SOMEBODY_ELSE');
    return actor;
  }

  /** Who of those that hold a socket still may. Respondents hold none that tells them anything. */
  async stillThere(actors: readonly Actor[]): Promise<ReadonlySet<Actor>> {
    const members = actors.filter(({ kind }) => kind === 'member');
    const people = actors.filter(({ workshopId }) => workshopId !== undefined);
    const others = actors.filter(({ kind, workshopId }) => kind !== 'member' && workshopId === undefined);
    const there = await Promise.all([
      members.length > 0 ? this.sessions.stillThere(members) : [],
      people.length > 0 ? this.workshops.stillThere(people) : [],
    ]);
    return new Set([...others, ...there.flatMap((some) => [...some])]);
  }
}
