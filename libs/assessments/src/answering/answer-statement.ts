import type { ErrorCode, SaveStatus } from '@sextant/contracts';
import type { ConfinedCall, SaidContent, TenantDb, Tx, WaveSeal } from '@sextant/data';

import type { Respondent } from '../participants/respondent-actors.js';
import type { AnswerOperationRequest } from './answer-rules.js';

/** An answer as it is stored; revision 0 stands for none. */
export interface StoredAnswer extends SaidContent {
  readonly item: string;
  readonly revision: number;
}

/** What became of one operation. On a conflict `answer` is what is stored. */
export interface SaveReply {
  readonly operationId: string;
  readonly item: string;
  readonly status: SaveStatus;
  readonly revision: number;
  readonly answer: StoredAnswer | null;
  readonly code: ErrorCode | null;
}

/** An operation with whoever sends it. */
export interface SentOperation extends AnswerOperationRequest {
  readonly sender: Respondent;
  readonly seal: WaveSeal;
  /** The participant as a confidential wave keeps it. */
  readonly sealedLink: Buffer;
}

/** What the database says of one operation; on a conflict with what is stored, still sealed. */
export interface Outcome {
  readonly outcome: 'saved' | 'conflict' | ErrorCode;
  readonly revision: number;
  readonly content: Buffer | null;
}

const NOTHING: SaidContent = { current: null, desired: null, comment: null, confidence: null };

/** A reply to an operation that was not stored. */
export function refused({ operationId, item, baseRevision }: AnswerOperationRequest, code: ErrorCode): SaveReply {
  return { operationId, item, status: 'refused', revision: baseRevision, answer: null, code };
}

/** How the statement reaches the database: as a transaction of its own, or within one. */
export type AnswerDoor = (call: ConfinedCall, tenantId: string, values: unknown[]) => Promise<Outcome[]>;

const SAVE: ConfinedCall = {
  name: 'save-answers',
  text: 'SELECT outcome, revision, content FROM doors.save_answers($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
};

/** One prepared call, which is a transaction by itself. */
export const directly =
  (db: TenantDb): AnswerDoor =>
  (call, tenantId, values) =>
    db.call<Outcome>(call, tenantId, values);

/** Within a transaction that goes on. */
export const within =
  (db: TenantDb, tx: Tx): AnswerDoor =>
  (call, tenantId, values) =>
    db.callWithin<Outcome>(tx, call, tenantId, values);

/**
 * Stores operations of one or several senders of a tenant, sealed, in as few statements as their order allows: what concerns
 * the same item of a draft goes one after the other. Outcomes come in the order of the operations.
 */
export async function storeOperations(
  door: AnswerDoor,
  tenantId: string,
  operations: readonly SentOperation[],
): Promise<Outcome[]> {
  const found = new Map<SentOperation, Outcome>();
  for (const round of rounds(operations)) {
    const outcomes = await callSaveAnswers(door, tenantId, round);
    round.forEach((operation, i) => found.set(operation, outcomes[i]!));
  }
  return operations.map((operation) => found.get(operation)!);
}

function rounds(operations: readonly SentOperation[]): SentOperation[][] {
  if (operations.length === 1) return [[...operations]];
  const found: SentOperation[][] = [];
  const next = new Map<string, number>();
  for (const operation of operations) {
    const key = `${operation.sender.draft.toString('latin1')}|${operation.item}`;
    const at = next.get(key) ?? 0;
    next.set(key, at + 1);
    (found[at] ??= []).push(operation);
  }
  return found;
}

function callSaveAnswers(door: AnswerDoor, tenantId: string, operations: readonly SentOperation[]): Promise<Outcome[]> {
  const senders = new Map<string, { place: number; operation: SentOperation }>();
  const places = operations.map((operation) => {
    const key = operation.sender.draft.toString('latin1');
    const known = senders.get(key) ?? { place: senders.size + 1, operation };
    senders.set(key, known);
    return known.place;
  });
  const distinct = [...senders.values()].map(({ operation }) => operation);
  return door(SAVE, tenantId, [
    distinct.map(({ sender }) => sender.waveId),
    distinct.map(({ sender }) => sender.link),
    distinct.map(({ sender }) => sender.draft),
    distinct.map(({ sealedLink }) => sealedLink),
    places,
    operations.map(({ operationId }) => operationId),
    operations.map(({ item }) => item),
    operations.map(({ baseRevision }) => baseRevision),
    operations.map((operation) => operation.seal.sealAnswer(operation.item, operation)),
  ]);
}

/** The reply to one operation. Throws when what is stored does not open; that concerns nobody else. */
export function replyTo(operation: SentOperation, { outcome, revision, content }: Outcome): SaveReply {
  const { operationId, item, seal } = operation;
  if (outcome === 'saved') return { operationId, item, status: 'saved', revision, answer: null, code: null };
  if (outcome !== 'conflict') return refused(operation, outcome);
  const said = content ? seal.openAnswer(item, content) : NOTHING;
  return { operationId, item, status: 'conflict', revision, answer: { item, ...said, revision }, code: null };
}
