import { Injectable } from '@nestjs/common';
import { DomainError, PARTICIPANT_PERMISSIONS, type Actor } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';

import { BoundedMap } from '../answering/bounded-map.js';
import { PersonalLinks, type LinkKeys } from './personal-links.js';

/** Turns a respondent's token into who is asking. */
@Injectable()
export class RespondentActors {
  private readonly known = new BoundedMap<string, Actor>(20_000);

  constructor(
    private readonly system: SystemDb,
    private readonly links: PersonalLinks,
  ) {}

  /**
   * The participant behind a token, or null for an unknown one. Whom a token belongs to never changes, so it is looked up
   * once; whether the link still counts is asked again by every statement that goes by it.
   */
  async actorFor(token: string): Promise<Actor | null> {
    const known = this.known.get(token);
    if (known) return known;
    const keys = this.links.keysOf(token);
    const [found] = await this.system.run((tx) =>
      tx.query<{ tenantId: string; id: string; clientId: string; waveId: string }>(
        'SELECT tenant_id AS "tenantId", id, client_id AS "clientId", wave_id AS "waveId" FROM doors.participant_by_link($1)',
        [keys.link],
      ),
    );
    return found ? this.known.set(token, respondentActor(found, keys)) : null;
  }
}

/** A participant as an actor. `draftKey` holds both values that only the link yields. */
export function respondentActor(
  participant: { tenantId: string; id: string; clientId: string; waveId: string },
  keys: LinkKeys,
): Actor {
  return {
    kind: 'participant',
    tenantId: participant.tenantId,
    id: participant.id,
    role: null,
    clientIds: [participant.clientId],
    permissions: PARTICIPANT_PERMISSIONS,
    waveId: participant.waveId,
    draftKey: Buffer.concat([keys.draft, keys.link]).toString('base64url'),
  };
}

/** A participant's wave and keys, as the answering statements want them. */
export interface Respondent extends LinkKeys {
  readonly participantId: string;
  readonly waveId: string;
}

/** The respondent behind an actor; refuses members, who have no link of their own. */
export function respondentOf(actor: Actor): Respondent {
  const { kind, id, waveId, draftKey } = actor;
  if (kind !== 'participant' || !id || !waveId || !draftKey) throw new DomainError('FORBIDDEN');
  const keys = Buffer.from(draftKey, 'base64url');
  return { participantId: id, waveId, draft: keys.subarray(0, 32), link: keys.subarray(32) };
}
