import type { IncomingHttpHeaders } from 'node:http';

import { fastifyCookie } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { RespondentActors, respondentCookieName } from '@sextant/assessments';
import type { Actor } from '@sextant/contracts';
import { SessionActors, sessionCookieName } from '@sextant/identity';
import { ENVIRONMENT, type Environment } from '@sextant/platform';
import type { StandingActors } from '@sextant/platform/api';
import { WorkshopActors, workshopCookieName } from '@sextant/workshops';

/** Header by which a page says for whom it speaks, even in a signed-in browser: a respondent, or somebody in a workshop. */
const SPEAKS_AS = 'x-sextant-as';

/** Turns what a request carries into who is asking; once per request. */
@Injectable()
export class RequestActors implements StandingActors {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly sessions: SessionActors,
    private readonly respondents: RespondentActors,
    private readonly workshops: WorkshopActors,
  ) {}

  async ofHeaders(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const cookies = fastifyCookie.parse(typeof headers.cookie === 'string' ? headers.cookie : '');
    if (headers[SPEAKS_AS] === 'respondent') {
      const token = cookies[respondentCookieName(this.environment)];
      return token ? this.respondents.actorFor(token) : null;
    }
    if (headers[SPEAKS_AS] === 'workshop') {
      const token = cookies[workshopCookieName(this.environment)];
      return token ? this.workshops.actorFor(token) : null;
    }
    const token = cookies[sessionCookieName(this.environment)];
    return token ? this.sessions.actorFor(token) : null;
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
