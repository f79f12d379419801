import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';

import { PersonalLinks } from '../participants/personal-links.js';
import { respondentOf, type Respondent } from '../participants/respondent-actors.js';
import { isAcceptable, type AnswerOperationRequest, type AnswerRules } from './answer-rules.js';
import { refused, type SaveReply, type SentOperation } from './answer-statement.js';
import { AskedItems } from './asked-items.js';
import { CoalescedSaves } from './coalesced-saves.js';

const MOST_AT_ONCE = 100;

/** Saving answers: each operation is acknowledged after its commit, refused alone, and never done twice. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly db: TenantDb,
    private readonly asked: AskedItems,
    private readonly links: PersonalLinks,
    private readonly saves: CoalescedSaves,
  ) {}

  /** Replies in the order of the operations: saved, in conflict with a newer answer, or refused with its code. */
  async save(actor: Actor, operations: readonly AnswerOperationRequest[]): Promise<SaveReply[]> {
    if (operations.length > MOST_AT_ONCE) throw new DomainError('INVALID_INPUT', { most: MOST_AT_ONCE });
    const sender = respondentOf(actor);
    // Saves leave no audit entries of their own: they would hold up the tenant's chain and tell who types when.
    const { operation: _, ...quiet } = actor;
    const rules = this.asked.known(sender) ?? (await this.db.run(quiet, (tx) => this.asked.read(tx, sender)));
    const acceptable = this.acceptable(rules, sender, operations);
    const stored = acceptable.length > 0 ? await this.saves.store(actor.tenantId, acceptable) : [];
    const replies = new Map(acceptable.map(({ place }, i) => [place, stored[i]!]));
    return operations.map((operation, place) => replies.get(place) ?? refused(operation, 'INVALID_INPUT'));
  }

  private acceptable(
    rules: AnswerRules,
    sender: Respondent,
    operations: readonly AnswerOperationRequest[],
  ): (SentOperation & { place: number })[] {
    const sealedLink = this.links.seal(sender.participantId);
    return operations
      .map((operation, place) => ({ ...operation, sender, sealedLink, place }))
      .filter((operation) => isAcceptable(rules, operation));
  }
}
