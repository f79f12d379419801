import type { IncomingHttpHeaders } from 'node:http';

import type { Actor } from '@sextant/contracts';

/** Says who knocks, and who of those that came in still may, with the rights they had then. */
export abstract class StandingActors {
  abstract ofHeaders(headers: IncomingHttpHeaders): Promise<Actor | null>;
  abstract stillThere(actors: readonly Actor[]): Promise<ReadonlySet<Actor>>;
}
