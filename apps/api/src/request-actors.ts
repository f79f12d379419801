import { fastifyCookie } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { RespondentActors, respondentCookieName } from '@sextant/assessments';
import type { Actor } from '@sextant/contracts';
import { SessionActors, sessionCookieName } from '@sextant/identity';
import { ENVIRONMENT, type Environment } from '@sextant/platform';

type Headers = Record<string, string | string[] | undefined>;

/** Header by which the answering page says that it speaks for a respondent, even in a signed-in browser. */
const SPEAKS_AS = 'x-sextant-as';

/** Turns what a request carries into who is asking; once per request. */
@Injectable()
export class RequestActors {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly sessions: SessionActors,
    private readonly respondents: RespondentActors,
  ) {}

  async ofHeaders(headers: Headers): Promise<Actor | null> {
    const cookies = fastifyCookie.parse(typeof headers.cookie === 'string' ? headers.cookie : '');
    if (headers[SPEAKS_AS] === 'respondent') {
      const token = cookies[respondentCookieName(this.environment)];
      return token ? this.respondents.actorFor(token) : null;
    }
    const token = cookies[sessionCookieName(this.environment)];
    return token ? this.sessions.actorFor(token) : null;
  }
}
