import { Injectable } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

import type { Respondent } from '../participants/respondent-actors.js';
import { answerRules, type AnswerRules } from './answer-rules.js';
import { BoundedMap } from './bounded-map.js';
import { PublishedInstruments } from './published-instruments.js';

/** What each respondent is asked. A wave's instrument and its participants' functions are fixed once it is open. */
@Injectable()
export class AskedItems {
  private readonly ofRespondent = new BoundedMap<string, AnswerRules>(20_000);
  private readonly ofFunction = new BoundedMap<string, AnswerRules>(500);

  constructor(private readonly instruments: PublishedInstruments) {}

  /** Known without a look at the database from the second time on. */
  known(respondent: Respondent): AnswerRules | undefined {
    return this.ofRespondent.get(respondent.participantId);
  }

  async read(tx: Tx, respondent: Respondent): Promise<AnswerRules> {
    const [row] = await tx.query<{ versionId: string; function: string; isDraft: boolean }>(
      `SELECT w.instrument_version_id AS "versionId", p.function, w.status = 'draft' AS "isDraft"
         FROM participant p JOIN wave w ON w.id = p.wave_id WHERE p.id = $1`,
      [respondent.participantId],
    );
    if (!row) throw new DomainError('LINK_NOT_VALID');
    const key = `${tx.actor.tenantId}|${row.versionId}|${row.function}`;
    const instrument = await this.instruments.get(tx, row.versionId);
    if (row.isDraft) return answerRules(instrument, row.function);
    const rules = this.ofFunction.get(key) ?? this.ofFunction.set(key, answerRules(instrument, row.function));
    return this.ofRespondent.set(respondent.participantId, rules);
  }
}
