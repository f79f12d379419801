import { saysTheSame, type AnswerValue, type PlanePoint, type StoredAnswer } from './questionnaire.js';
import {
  placeDesiredPoint,
  RespondentApiError,
  saveAnswers,
  type SaveOperation,
  type SaveReply,
} from './respondent-api.js';
import { dropAdopted, dropOwn, forgetWave, keepSealed, openAbandoned } from './sealed-store.js';

/** Where a person's words are: nothing said yet, acknowledged, on their way, waiting for the network, or stopped. */
export type QueueState = 'idle' | 'saved' | 'saving' | 'offline' | 'refused' | 'closed';

/** An item that was written here and elsewhere, and waits for the person's word. */
export interface Conflict {
  readonly stored: StoredAnswer;
  readonly mine: SaveOperation;
}

/** What the page is told. */
export interface QueueListener {
  onState(state: QueueState, unsent: number): void;
  /** Items that somebody (another tab, another device) has written in the meantime. */
  onConflicts(conflicts: readonly Conflict[]): void;
  /** The server refuses for good: the wave is closed, the link is revoked. */
  onStopped(code: string): void;
}

/** What rests on the device until the server has it. Drafts are comments that were not meant to be sent yet. */
export interface KeptWork {
  readonly operations: readonly SaveOperation[];
  readonly point: PlanePoint | null;
  readonly drafts: Readonly<Record<string, string>>;
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

/**
 * Sends answers: the newest per item, at most one request at a time, again and again until acknowledged. What is not
 * acknowledged rests encrypted on the device before it is sent. "Saved" is said only after the server's reply.
 */
export class SaveQueue {
  private readonly revisions = new Map<string, number>();
  private readonly waiting = new Map<string, SaveOperation>();
  private readonly conflicts = new Map<string, Conflict>();
  private readonly drafts = new Map<string, string>();
  private point: PlanePoint | null = null;
  private inFlight: readonly SaveOperation[] = [];
  private sending: Promise<boolean> | null = null;
  private keeping: Promise<void> = Promise.resolve();
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
  async resume(): Promise<KeptWork> {
    const { records, work } = await openAbandoned<KeptWork>(this.wave);
    for (const { operations, point, drafts } of work) {
      for (const operation of operations)
        if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
      for (const [item, text] of Object.entries(drafts)) this.drafts.set(item, text);
      this.point ??= point;
    }
    if (records.length > 0) {
      await this.keep();
      await dropAdopted(records);
      this.schedule(0);
    }
    return this.work();
  }

  /** Takes the newest value of an item; older unsent ones of the same item are forgotten. */
  put(item: string, { current, desired, comment, confidence }: AnswerValue): void {
    if (this.isStopped) return;
    const baseRevision = this.revisions.get(item) ?? 0;
    const operationId = randomId();
    this.waiting.set(item, { operationId, item, baseRevision, current, desired, comment, confidence });
    void this.keep();
    this.schedule(PAUSE_MS);
  }

  /** Takes the point on the plane; the last one counts. */
  putPoint(point: PlanePoint): void {
    if (this.isStopped) return;
    this.point = point;
    void this.keep();
    this.schedule(PAUSE_MS);
  }

  /** Keeps a comment on the device only, or lets go of it. */
  keepDraft(item: string, text: string | null): void {
    if (text === null) this.drafts.delete(item);
    else this.drafts.set(item, text);
    void this.keep();
  }

  /** Learns what is stored now; answers whether that is news and nothing of this tab stands against it. */
  learn(stored: StoredAnswer): boolean {
    const { item, revision } = stored;
    const isBusy = this.waiting.has(item) || this.conflicts.has(item) || this.inFlight.some((one) => one.item === item);
    if (isBusy || (this.revisions.get(item) ?? 0) >= revision) return false;
    this.revisions.set(item, revision);
    return true;
  }

  /** Ends a conflict with the value of one side. */
  resolve({ stored, mine }: Conflict, keepsMine: boolean): void {
    this.conflicts.delete(stored.item);
    this.revisions.set(stored.item, stored.revision);
    if (keepsMine) this.put(stored.item, mine);
    else void this.keep().then(() => this.schedule(0));
    this.tellConflicts();
  }

  /** Waits until all is acknowledged. Throws OFFLINE if an attempt fails; answers whether nothing is in conflict. */
  async flush(): Promise<boolean> {
    while (this.unsent > 0 && !this.isStopped) {
      clearTimeout(this.timer);
      if (!(await this.send())) throw new RespondentApiError('OFFLINE');
    }
    return this.conflicts.size === 0 && !this.isStopped;
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
    await this.keeping;
    await forgetWave(this.wave);
  }

  private get unsent(): number {
    return this.waiting.size + this.inFlight.length + (this.point ? 1 : 0);
  }

  private readonly sendNow = (): void => this.schedule(0);

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    if (this.unsent === 0) return;
    this.listener.onState('saving', this.unsent);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private send(): Promise<boolean> {
    this.sending ??= this.sendOnce().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendOnce(): Promise<boolean> {
    if (this.unsent === 0 || this.isStopped) return true;
    this.inFlight = [...this.waiting.values()].slice(0, BATCH);
    for (const operation of this.inFlight) this.waiting.delete(operation.item);
    try {
      await this.keep();
      const replies = this.inFlight.length > 0 ? await saveAnswers(this.inFlight) : [];
      const sent = new Map(this.inFlight.map((operation) => [operation.operationId, operation]));
      this.inFlight = [];
      const refused = replies.filter((reply) => this.settle(sent.get(reply.operationId), reply) === 'refused').length;
      await this.sendPoint();
      this.retryMs = FIRST_RETRY_MS;
      await this.keep();
      if (this.isStopped) return true;
      if (this.unsent > 0) this.schedule(0);
      else this.listener.onState(refused > 0 ? 'refused' : this.conflicts.size > 0 ? 'saving' : 'saved', refused);
      return true;
    } catch (error) {
      this.putBack();
      this.failed(error instanceof RespondentApiError ? error.code : 'INTERNAL');
      return false;
    }
  }

  private async sendPoint(): Promise<void> {
    const point = this.point;
    if (!point || this.isStopped) return;
    await placeDesiredPoint(point);
    if (this.point === point) this.point = null;
  }

  private settle(operation: SaveOperation | undefined, reply: SaveReply): 'settled' | 'refused' {
    if (!operation) return 'settled';
    const next = this.waiting.get(reply.item);
    if (reply.status === 'SAVED') {
      this.revisions.set(reply.item, reply.revision);
      // A change made while this one was under way started from the older revision.
      if (next) this.waiting.set(reply.item, { ...next, baseRevision: reply.revision });
    } else if (reply.status === 'CONFLICT' && reply.answer) {
      const mine = next ?? operation;
      this.waiting.delete(reply.item);
      if (saysTheSame(reply.answer, mine)) this.revisions.set(reply.item, reply.answer.revision);
      else this.conflicts.set(reply.item, { stored: reply.answer, mine });
      this.tellConflicts();
    } else if (reply.code && FINAL.has(reply.code)) this.failed(reply.code);
    else return 'refused';
    return 'settled';
  }

  private tellConflicts(): void {
    this.listener.onConflicts([...this.conflicts.values()]);
  }

  /** What failed goes back, unless the person has changed it since. */
  private putBack(): void {
    for (const operation of this.inFlight) {
      if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];
  }

  private failed(code: string): void {
    if (this.isStopped) return;
    if (FINAL.has(code)) {
      this.stop();
      this.listener.onState('closed', this.unsent);
      // What can never be sent is not left lying on the device.
      if (code === 'WAVE_NOT_OPEN' || code === 'ALREADY_SUBMITTED') void forgetWave(this.wave);
      this.listener.onStopped(code);
      return;
    }
    this.listener.onState('offline', this.unsent);
    const jitter = 1 + Math.random() * 0.3;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), this.retryMs * jitter);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private work(): KeptWork {
    const contested = [...this.conflicts.values()].map(({ mine }) => mine);
    return {
      operations: [...this.inFlight, ...this.waiting.values(), ...contested],
      point: this.point,
      drafts: Object.fromEntries(this.drafts),
    };
  }

  /** One after the other, so that an older state never lands on a newer one. */
  private keep(): Promise<void> {
    this.keeping = this.keeping.then(() => {
      if (this.isStopped) return undefined;
      const work = this.work();
      const isEmpty = work.operations.length === 0 && !work.point && this.drafts.size === 0;
      return isEmpty ? dropOwn() : keepSealed(this.wave, work);
    });
    return this.keeping;
  }
}

/** A UUID also where the page has no TLS. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
