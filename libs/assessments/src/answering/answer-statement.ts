import type { ErrorCode } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

import type { Respondent } from '../participants/respondent-actors.js';
import type { AnswerOperationRequest } from './answer-rules.js';

/** An answer as it is stored; revision 0 stands for none. */
export interface StoredAnswer {
  readonly item: string;
  readonly current: string | null;
  readonly desired: string | null;
  readonly comment: string | null;
  readonly confidence: string | null;
  readonly revision: number;
}

/** What became of one operation. On a conflict `answer` is what is stored. */
export interface SaveReply {
  readonly operationId: string;
  readonly item: string;
  readonly status: 'saved' | 'conflict' | 'refused';
  readonly revision: number;
  readonly answer: StoredAnswer | null;
  readonly code: ErrorCode | null;
}

/** An operation with whoever sends it. */
export interface SentOperation extends AnswerOperationRequest {
  readonly sender: Respondent;
  /** The participant as a confidential wave keeps it. */
  readonly sealedLink: Buffer;
}

interface Outcome {
  readonly outcome: 'saved' | 'conflict' | 'KNOWN' | ErrorCode;
  readonly reply: (Pick<SaveReply, 'status' | 'revision'> & { answer?: StoredAnswer }) | null;
}

/** A reply to an operation that was not stored. */
export function refused({ operationId, item, baseRevision }: AnswerOperationRequest, code: ErrorCode): SaveReply {
  return { operationId, item, status: 'refused', revision: baseRevision, answer: null, code };
}

/**
 * Stores operations of one or several senders of a tenant, in as few statements as their order allows: what concerns
 * the same item of a draft, or repeats an id, goes one after the other. Replies come in the order of the operations.
 */
export async function storeOperations(tx: Tx, operations: readonly SentOperation[]): Promise<SaveReply[]> {
  const replies = new Map<SentOperation, SaveReply>();
  for (const round of rounds(operations)) {
    const outcomes = await callSaveAnswers(tx, round);
    round.forEach((operation, i) => replies.set(operation, replyTo(operation, outcomes[i]!)));
  }
  return operations.map((operation) => replies.get(operation)!);
}

function rounds(operations: readonly SentOperation[]): SentOperation[][] {
  const found: SentOperation[][] = [];
  const next = new Map<string, number>();
  for (const operation of operations) {
    const keys = [operation.operationId.toLowerCase(), `${operation.sender.draft.toString('hex')}|${operation.item}`];
    const at = Math.max(...keys.map((key) => next.get(key) ?? 0));
    for (const key of keys) next.set(key, at + 1);
    (found[at] ??= []).push(operation);
  }
  return found;
}

async function callSaveAnswers(tx: Tx, operations: readonly SentOperation[]): Promise<Outcome[]> {
  const senders = new Map<string, { place: number; sender: Respondent; sealedLink: Buffer }>();
  const places = operations.map(({ sender, sealedLink }) => {
    const key = sender.draft.toString('hex');
    const known = senders.get(key) ?? { place: senders.size + 1, sender, sealedLink };
    senders.set(key, known);
    return known.place;
  });
  const distinct = [...senders.values()];
  return tx.query<Outcome>(
    `SELECT outcome, reply FROM save_answers($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ORDER BY place`,
    [
      distinct.map(({ sender }) => sender.waveId),
      distinct.map(({ sender }) => sender.link),
      distinct.map(({ sender }) => sender.draft),
      distinct.map(({ sealedLink }) => sealedLink),
      places,
      operations.map(({ operationId }) => operationId),
      operations.map(({ item }) => item),
      operations.map(({ baseRevision }) => baseRevision),
      operations.map(({ current }) => current),
      operations.map(({ desired }) => desired),
      operations.map(({ comment }) => comment),
      operations.map(({ confidence }) => confidence),
    ],
  );
}

function replyTo(operation: SentOperation, { outcome, reply }: Outcome): SaveReply {
  if (outcome !== 'saved' && outcome !== 'conflict' && outcome !== 'KNOWN') return refused(operation, outcome);
  const { operationId, item } = operation;
  return { operationId, item, answer: null, code: null, ...reply! };
}
