import type { AnswerValue, StoredAnswer } from './questionnaire.js';
import { RespondentApiError, saveAnswers, type SaveOperation } from './respondent-api.js';
import { forgetSealed, keepSealed, openSealed } from './sealed-store.js';

/** Where a person's words are: all acknowledged, on their way, waiting for the network, or stopped for good. */
export type QueueState = 'saved' | 'saving' | 'offline' | 'closed';

/** What the page is told. */
export interface QueueListener {
  onState(state: QueueState, unsent: number): void;
  /** Somebody (another tab, another device) has written this item in the meantime. */
  onConflict(stored: StoredAnswer, mine: AnswerValue): void;
  /** The server refuses for good: the wave is closed, the link is revoked. */
  onStopped(code: string): void;
}

const PAUSE_MS = 800;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
const BATCH = 30;
/** After these nothing more can be saved; anything else is tried again. */
const FINAL = new Set([
  'WAVE_NOT_OPEN',
  'ALREADY_SUBMITTED',
  'LINK_NOT_VALID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

interface Kept {
  readonly wave: string;
  readonly operations: SaveOperation[];
}

/**
 * Sends answers: the newest per item, at most one request at a time, again and again until acknowledged. What is not
 * acknowledged rests encrypted on the device before it is sent. "Saved" is said only after the server's reply.
 */
export class SaveQueue {
  private readonly revisions = new Map<string, number>();
  private readonly waiting = new Map<string, SaveOperation>();
  private inFlight: SaveOperation[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = FIRST_RETRY_MS;
  private isStopped = false;

  constructor(
    private readonly wave: string,
    stored: readonly StoredAnswer[],
    private readonly listener: QueueListener,
  ) {
    for (const answer of stored) this.revisions.set(answer.item, answer.revision);
    addEventListener('online', this.sendNow);
    addEventListener('visibilitychange', this.sendNow);
  }

  /** What an earlier visit could not send; it is sent now. */
  async resume(): Promise<readonly SaveOperation[]> {
    const kept = await openSealed<Kept>();
    if (!kept || kept.wave !== this.wave) return [];
    for (const operation of kept.operations) this.waiting.set(operation.item, operation);
    this.schedule(0);
    return kept.operations;
  }

  /** Takes the newest value of an item; older unsent ones of the same item are forgotten. */
  put(item: string, value: AnswerValue): void {
    if (this.isStopped) return;
    const baseRevision = this.revisions.get(item) ?? 0;
    this.waiting.set(item, { ...value, operationId: crypto.randomUUID(), item, baseRevision });
    void this.keep();
    this.schedule(PAUSE_MS);
  }

  /** Takes the server's value as the base from which the next change of this item starts. */
  accept(stored: StoredAnswer): void {
    this.revisions.set(stored.item, stored.revision);
  }

  get unsent(): number {
    return this.waiting.size + this.inFlight.length;
  }

  /** Waits until all is acknowledged; throws OFFLINE if the next attempt fails. */
  async flush(): Promise<void> {
    while (this.unsent > 0 && !this.isStopped) {
      clearTimeout(this.timer);
      if (this.inFlight.length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
      else if (!(await this.send())) throw new RespondentApiError('OFFLINE');
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.sendNow);
    removeEventListener('visibilitychange', this.sendNow);
  }

  /** After the answers were handed in there is nothing left to keep. */
  async forget(): Promise<void> {
    this.stop();
    await forgetSealed();
  }

  private readonly sendNow = (): void => this.schedule(0);

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.waiting.size === 0 || this.isStopped) return;
    this.listener.onState('saving', this.unsent);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private async send(): Promise<boolean> {
    if (this.inFlight.length > 0 || this.waiting.size === 0) return true;
    this.inFlight = [...this.waiting.values()].slice(0, BATCH);
    for (const operation of this.inFlight) this.waiting.delete(operation.item);
    try {
      const replies = await saveAnswers(this.inFlight);
      const sent = new Map(this.inFlight.map((operation) => [operation.operationId, operation]));
      this.inFlight = [];
      this.retryMs = FIRST_RETRY_MS;
      for (const reply of replies) this.settle(reply.operationId, sent, reply);
      await this.keep();
      if (this.waiting.size === 0 && !this.isStopped) this.listener.onState('saved', 0);
      else this.schedule(0);
      return true;
    } catch (error) {
      this.putBack();
      this.failed(error instanceof RespondentApiError ? error.code : 'INTERNAL');
      return false;
    }
  }

  private settle(
    operationId: string,
    sent: ReadonlyMap<string, SaveOperation>,
    reply: { item: string; status: string; revision: number; answer: StoredAnswer | null; code: string | null },
  ): void {
    const operation = sent.get(operationId);
    if (!operation) return;
    if (reply.status === 'SAVED') {
      this.revisions.set(reply.item, reply.revision);
      // A change made while this one was under way started from the older revision.
      const next = this.waiting.get(reply.item);
      if (next) this.waiting.set(reply.item, { ...next, baseRevision: reply.revision });
    } else if (reply.status === 'CONFLICT' && reply.answer) {
      this.waiting.delete(reply.item);
      this.listener.onConflict(reply.answer, operation);
    } else if (reply.code && FINAL.has(reply.code)) this.failed(reply.code);
  }

  /** What failed goes back, unless the person has changed it since. */
  private putBack(): void {
    for (const operation of this.inFlight) {
      if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];
  }

  private failed(code: string): void {
    if (FINAL.has(code)) {
      this.stop();
      this.listener.onState('closed', this.unsent);
      this.listener.onStopped(code);
      return;
    }
    this.listener.onState('offline', this.unsent);
    const jitter = 1 + Math.random() * 0.3;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), this.retryMs * jitter);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private keep(): Promise<void> {
    const operations = [...this.inFlight, ...this.waiting.values()];
    return operations.length > 0 ? keepSealed({ wave: this.wave, operations } satisfies Kept) : forgetSealed();
  }
}
