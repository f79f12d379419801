import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb, type Tx, type WaveSeal } from '@sextant/data';

import { PersonalLinks } from '../participants/personal-links.js';
import type { Respondent } from '../participants/respondent-actors.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { answerRules, type AnswerRules } from './answer-rules.js';
import { BoundedMap } from './bounded-map.js';
import { PublishedInstruments } from './published-instruments.js';

/** What a respondent may say, and how it is kept. */
export interface Asked {
  readonly rules: AnswerRules;
  /** The seal of the wave; null before it is open. */
  readonly seal: WaveSeal | null;
  /** The participant as a confidential wave keeps it. */
  readonly sealedLink: Buffer;
}

/** What each respondent is asked. A wave's instrument, its seal and its participants' functions are fixed once it is open. */
@Injectable()
export class AskedItems {
  private readonly ofRespondent = new BoundedMap<string, Asked>(20_000);
  private readonly ofFunction = new BoundedMap<string, AnswerRules>(500);
  private readonly seals = new BoundedMap<string, WaveSeal>(1_000);

  constructor(
    private readonly db: TenantDb,
    private readonly instruments: PublishedInstruments,
    private readonly links: PersonalLinks,
    private readonly waveSeals: WaveSeals,
  ) {}

  /** Without a look at the database from the second time on. */
  async of(actor: Actor, respondent: Respondent): Promise<Asked> {
    const known = this.ofRespondent.get(respondent.participantId);
    if (known) return known;
    const read = await this.db.run(actor, (tx) => this.read(tx, respondent));
    const asked = { ...read, sealedLink: this.links.seal(respondent.participantId) };
    // What was read stands by now: a key is trusted only once it is committed.
    return read.seal ? this.ofRespondent.set(respondent.participantId, asked) : asked;
  }

  private async read(tx: Tx, { participantId, waveId }: Respondent): Promise<Omit<Asked, 'sealedLink'>> {
    const [row] = await tx.query<{ versionId: string; function: string; isOpen: boolean; isDraft: boolean }>(
      `SELECT w.instrument_version_id AS "versionId", p.function, w.status = 'open' AS "isOpen", w.status = 'draft' AS "isDraft"
         FROM participant p JOIN wave w ON w.id = p.wave_id WHERE p.id = $1`,
      [participantId],
    );
    if (!row) throw new DomainError('LINK_NOT_VALID');
    const key = `${tx.actor.tenantId}|${row.versionId}|${row.function}`;
    const instrument = await this.instruments.get(tx, row.versionId);
    if (row.isDraft) return { rules: answerRules(instrument, row.function), seal: null };
    const rules = this.ofFunction.get(key) ?? this.ofFunction.set(key, answerRules(instrument, row.function));
    return { rules, seal: await this.seal(tx, waveId, row.isOpen) };
  }

  /** One object for all respondents of a wave. */
  private async seal(tx: Tx, waveId: string, isOpen: boolean): Promise<WaveSeal | null> {
    const known = this.seals.get(waveId);
    if (known) return known;
    const seal = isOpen ? await this.waveSeals.hold(tx, waveId) : await this.waveSeals.find(tx, waveId);
    if (seal) tx.afterCommit(() => Promise.resolve(this.seals.set(waveId, seal)));
    return seal;
  }
}
