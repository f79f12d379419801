import { Injectable } from '@nestjs/common';
import { type Actor, wrongField } from '@sextant/contracts';

import { respondentOf, type Respondent } from '../participants/respondent-actors.js';
import { isAcceptable, type AnswerOperationRequest } from './answer-rules.js';
import { refused, replyTo, type SaveReply, type SentOperation } from './answer-statement.js';
import { AskedItems, type Asked } from './asked-items.js';
import { CoalescedSaves } from './coalesced-saves.js';

const MOST_AT_ONCE = 100;

/** Saving answers: each operation is acknowledged after its commit, refused alone, and never done twice. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly asked: AskedItems,
    private readonly saves: CoalescedSaves,
  ) {}

  /** Replies in the order of the operations: saved, in conflict with a newer answer, or refused with its code. */
  async save(actor: Actor, operations: readonly AnswerOperationRequest[]): Promise<SaveReply[]> {
    if (operations.length > MOST_AT_ONCE) throw wrongField('operations', 'count', { least: 0, most: MOST_AT_ONCE });
    const sender = respondentOf(actor);
    // Saves leave no audit entries of their own: they would hold up the tenant's chain and tell who types when.
    const { operation: _, ...quiet } = actor;
    const asked = await this.asked.of(quiet, sender);
    const acceptable = acceptableOf(asked, sender, operations);
    const stored = acceptable.length > 0 ? await this.saves.store(actor.tenantId, acceptable) : [];
    const replies = new Map(acceptable.map((operation, i) => [operation.place, replyTo(operation, stored[i]!)]));
    return operations.map((operation, place) => replies.get(place) ?? refused(operation, codeFor(asked, operation)));
  }
}

function acceptableOf(
  { rules, seal, sealedLink }: Asked,
  sender: Respondent,
  operations: readonly AnswerOperationRequest[],
): (SentOperation & { place: number })[] {
  if (!seal) return [];
  return operations
    .map((operation, place) => ({ ...operation, sender, seal, sealedLink, place }))
    .filter((operation) => isAcceptable(rules, operation));
}

/** A wave without a seal has not been opened yet, or is over. */
function codeFor({ rules, seal }: Asked, operation: AnswerOperationRequest): 'WAVE_NOT_OPEN' | 'INVALID_INPUT' {
  return !seal && isAcceptable(rules, operation) ? 'WAVE_NOT_OPEN' : 'INVALID_INPUT';
}
