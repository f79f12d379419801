import { randomId } from '../../session/random-id.js';
import { saysTheSame, type AnswerValue, type PlanePoint, type StoredAnswer } from './questionnaire.js';
import type { SaveOperation, SaveReply } from './respondent-api.js';
import { dropAdopted, dropOwn, keepSealed, openAbandoned } from './sealed-store.js';

/** An item that was written here and elsewhere, and waits for the person's word. */
export interface Conflict {
  readonly stored: StoredAnswer;
  readonly mine: SaveOperation;
}

/** What rests on the device until the server has it. Drafts are comments that were not meant to be sent yet. */
export interface KeptWork {
  readonly operations: readonly SaveOperation[];
  readonly point: PlanePoint | null;
  readonly drafts: Readonly<Record<string, string>>;
}

const BATCH = 30;

/** Forgets what this device still keeps of the answers by a link. */
export async function forgetUnsentWork(link: string): Promise<void> {
  await dropOwn();
  const { records } = await openAbandoned<KeptWork>(link);
  await dropAdopted(records);
}

/** What the server has not acknowledged, the newest per item, and its encrypted copy on the device. */
export class UnsentWork {
  readonly conflicts = new Map<string, Conflict>();
  readonly drafts = new Map<string, string>();
  point: PlanePoint | null = null;
  /** What the server holds, as far as this tab knows. */
  private readonly known: Map<string, StoredAnswer>;
  private readonly waiting = new Map<string, SaveOperation>();
  private inFlight: readonly SaveOperation[] = [];
  private keeping: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly link: string,
    stored: readonly StoredAnswer[],
  ) {
    this.known = new Map(stored.map((answer) => [answer.item, answer]));
  }

  /** What is on its way or waits for it; a conflict waits for the person. */
  get size(): number {
    return this.waiting.size + this.inFlight.length + (this.point ? 1 : 0);
  }

  /** Every answer that the server has acknowledged. */
  get acknowledged(): readonly StoredAnswer[] {
    return [...this.known.values()];
  }

  /** Takes over what closed tabs have kept; answers whether there was anything. */
  async adopt(): Promise<boolean> {
    const { records, work } = await openAbandoned<KeptWork>(this.link);
    for (const { operations, point, drafts } of work) {
      for (const operation of operations) {
        if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
      }
      for (const [item, text] of Object.entries(drafts)) this.drafts.set(item, text);
      this.point ??= point;
    }
    if (records.length === 0) return false;
    await this.keep();
    await dropAdopted(records);
    return true;
  }

  /** The newest value of an item; older unsent ones of the same item are forgotten. */
  put(item: string, { current, desired, comment, confidence }: AnswerValue): void {
    const baseRevision = this.known.get(item)?.revision ?? 0;
    this.waiting.set(item, { operationId: randomId(), item, baseRevision, current, desired, comment, confidence });
  }

  /** Takes note of what is stored; answers whether that is news and nothing of this tab stands against it. */
  learn(stored: StoredAnswer): boolean {
    const { item, revision } = stored;
    const isBusy = this.waiting.has(item) || this.conflicts.has(item) || this.inFlight.some((one) => one.item === item);
    if (isBusy || (this.known.get(item)?.revision ?? 0) >= revision) return false;
    this.known.set(item, stored);
    return true;
  }

  /** From now on the item starts from what is stored. */
  endConflict(stored: StoredAnswer): void {
    this.conflicts.delete(stored.item);
    this.known.set(stored.item, stored);
  }

  /** The operations of the next request. */
  take(): readonly SaveOperation[] {
    this.inFlight = [...this.waiting.values()].slice(0, BATCH);
    for (const operation of this.inFlight) this.waiting.delete(operation.item);
    return this.inFlight;
  }

  /** What failed goes back, unless the person has changed it since. */
  putBack(): void {
    for (const operation of this.inFlight) {
      if (!this.waiting.has(operation.item)) this.waiting.set(operation.item, operation);
    }
    this.inFlight = [];
  }

  /** Takes the replies to what was sent; answers the codes of what was refused. */
  settle(replies: readonly SaveReply[]): string[] {
    const sent = new Map(this.inFlight.map((operation) => [operation.operationId, operation]));
    this.inFlight = [];
    return replies.flatMap((reply) => {
      const operation = sent.get(reply.operationId);
      const next = this.waiting.get(reply.item);
      if (!operation) return [];
      if (reply.status === 'SAVED') {
        const { current, desired, comment, confidence } = operation;
        this.known.set(reply.item, {
          item: reply.item,
          current,
          desired,
          comment,
          confidence,
          revision: reply.revision,
        });
        // A change made while this one was under way started from the older revision.
        if (next) this.waiting.set(reply.item, { ...next, baseRevision: reply.revision });
      } else if (reply.status === 'CONFLICT' && reply.answer) {
        const mine = next ?? operation;
        this.waiting.delete(reply.item);
        if (saysTheSame(reply.answer, mine)) this.known.set(reply.item, reply.answer);
        else this.conflicts.set(reply.item, { stored: reply.answer, mine });
      } else return [reply.code ?? 'INTERNAL'];
      return [];
    });
  }

  /** Everything that has not arrived, whatever it waits for. */
  contents(): KeptWork {
    const contested = [...this.conflicts.values()].map(({ mine }) => mine);
    return {
      operations: [...this.inFlight, ...this.waiting.values(), ...contested],
      point: this.point,
      drafts: Object.fromEntries(this.drafts),
    };
  }

  /** Writes the copy on the device; one after the other, so that an older state never lands on a newer one. */
  keep(): Promise<void> {
    this.keeping = this.keeping.then(() => {
      if (this.isClosed) return undefined;
      const work = this.contents();
      const isEmpty = work.operations.length === 0 && !work.point && this.drafts.size === 0;
      return isEmpty ? dropOwn() : keepSealed(this.link, work);
    });
    return this.keeping;
  }

  /** Nothing is written to the device any more once this has ended. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.keeping;
  }
}
