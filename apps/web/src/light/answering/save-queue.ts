import type { AnswerValue, PlanePoint, StoredAnswer } from './questionnaire.js';
import { placeDesiredPoint, RespondentApiError, saveAnswers } from './respondent-api.js';
import { forgetPage } from './kept-page.js';
import { forgetLink } from './sealed-store.js';
import { UnsentWork, type Conflict, type KeptWork } from './unsent-work.js';

/** Where a person's words are: nothing said yet, acknowledged, on their way, waiting for the network, or stopped. */
export type QueueState = 'idle' | 'saved' | 'saving' | 'offline' | 'refused' | 'closed';

/** What the page is told. */
export interface QueueListener {
  onState(state: QueueState, unsent: number): void;
  /** Items that somebody (another tab, another device) has written in the meantime. */
  onConflicts(conflicts: readonly Conflict[]): void;
  /** Every answer that the server holds now, and the point if one was just stored. */
  onAcknowledged(answers: readonly StoredAnswer[], point: PlanePoint | null): void;
  /** The server refuses for good: the wave is closed, the link is revoked. */
  onStopped(code: string): void;
}

const PAUSE_MS = 800;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
/** After these nothing more can be saved; anything else is tried again. */
const FINAL = new Set([
  'WAVE_NOT_OPEN',
  'ALREADY_SUBMITTED',
  'LINK_NOT_VALID',
  'UNAUTHENTICATED',
  'SOMEBODY_ELSE',
  'FORBIDDEN',
  'NOT_FOUND',
]);

/**
 * Sends answers: the newest per item, at most one request at a time, again and again until acknowledged. What is not
 * acknowledged rests encrypted on the device before it is sent. "Saved" is said only after the server's reply.
 */
export class SaveQueue {
  private readonly work: UnsentWork;
  private sending: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = FIRST_RETRY_MS;
  private isStopped = false;

  constructor(
    private readonly link: string,
    stored: readonly StoredAnswer[],
    private readonly listener: QueueListener,
  ) {
    this.work = new UnsentWork(link, stored);
    addEventListener('online', this.sendNow);
    addEventListener('visibilitychange', this.sendNow);
  }

  /** What an earlier visit could not send; it is sent now. */
  async resume(): Promise<KeptWork> {
    if (await this.work.adopt()) this.schedule(0);
    return this.work.contents();
  }

  put(item: string, value: AnswerValue): void {
    if (this.isStopped) return;
    this.work.put(item, value);
    this.keepAndSchedule();
  }

  /** Takes the point on the plane; the last one counts. */
  putPoint(point: PlanePoint): void {
    if (this.isStopped) return;
    this.work.point = point;
    this.keepAndSchedule();
  }

  /** Keeps a comment on the device only, or lets go of it. */
  keepDraft(item: string, text: string | null): void {
    if (text === null) this.work.drafts.delete(item);
    else this.work.drafts.set(item, text);
    void this.work.keep();
  }

  /** Takes note of what is stored; answers whether the page should show it. */
  learn(stored: StoredAnswer): boolean {
    return this.work.learn(stored);
  }

  /** Ends a conflict with the value of one side. */
  resolve({ stored, mine }: Conflict, keepsMine: boolean): void {
    this.work.endConflict(stored);
    this.tellConflicts();
    if (keepsMine) this.put(stored.item, mine);
    else {
      void this.work.keep();
      if (this.work.size === 0 && this.work.conflicts.size === 0) this.listener.onState('saved', 0);
    }
  }

  /** Waits until all is acknowledged. Throws OFFLINE if an attempt fails; answers whether nothing is in conflict. */
  async flush(): Promise<boolean> {
    while (this.work.size > 0 && !this.isStopped) {
      clearTimeout(this.timer);
      if (!(await this.send())) throw new RespondentApiError('OFFLINE');
    }
    return this.work.conflicts.size === 0 && !this.isStopped;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.sendNow);
    removeEventListener('visibilitychange', this.sendNow);
  }

  /** After the answers were handed in, or can never be, there is nothing left to keep. */
  async forget(): Promise<void> {
    this.stop();
    await this.work.close();
    await forgetPage();
    await forgetLink(this.link);
  }

  private readonly sendNow = (): void => this.schedule(0);

  private keepAndSchedule(): void {
    void this.work.keep();
    this.schedule(PAUSE_MS);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.isStopped || this.work.size === 0) return;
    this.listener.onState('saving', this.work.size);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private send(): Promise<boolean> {
    this.sending ??= this.sendOnce().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendOnce(): Promise<boolean> {
    if (this.work.size === 0 || this.isStopped) return true;
    const operations = this.work.take();
    try {
      await this.work.keep();
      const refused = this.work.settle(operations.length > 0 ? await saveAnswers(operations) : []);
      this.tellConflicts();
      const final = refused.find((code) => FINAL.has(code));
      if (final) this.failed(final);
      const point = await this.sendPoint();
      if (!this.isStopped) this.listener.onAcknowledged(this.work.acknowledged, point);
      this.retryMs = FIRST_RETRY_MS;
      await this.work.keep();
      if (this.work.size > 0) this.schedule(0);
      else this.arrived(refused.length);
      return true;
    } catch (error) {
      this.work.putBack();
      this.failed(error instanceof RespondentApiError ? error.code : 'INTERNAL');
      return false;
    }
  }

  private async sendPoint(): Promise<PlanePoint | null> {
    const { point } = this.work;
    if (!point || this.isStopped) return null;
    await placeDesiredPoint(point);
    if (this.work.point === point) this.work.point = null;
    return point;
  }

  private arrived(refused: number): void {
    if (this.isStopped) return;
    const isAllSettled = this.work.conflicts.size === 0;
    this.listener.onState(refused > 0 ? 'refused' : isAllSettled ? 'saved' : 'saving', refused);
  }

  private tellConflicts(): void {
    this.listener.onConflicts([...this.work.conflicts.values()]);
  }

  private failed(code: string): void {
    if (this.isStopped) return;
    if (FINAL.has(code)) {
      this.stop();
      this.listener.onState('closed', this.work.size);
      // What can never be sent is not left lying on the device.
      if (code === 'WAVE_NOT_OPEN' || code === 'ALREADY_SUBMITTED') void this.forget();
      this.listener.onStopped(code);
      return;
    }
    this.listener.onState('offline', this.work.size);
    const jitter = 1 + Math.random() * 0.3;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), this.retryMs * jitter);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }
}
