import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { SaveAnswers } from '@sextant/assessments';
import type { Actor } from '@sextant/contracts';
import { Client, Unit, type TenantDb } from '@sextant/data';
import type { GivenParticipant } from '@sextant/testing';

const ITEMS = ['goal', 'owner'] as const;

/** Somebody who goes on doing something until told to stop, and counts what was acknowledged. */
abstract class Busy {
  saved = 0;
  private isOver = false;
  private running: Promise<void> | null = null;
  private failure: unknown = null;

  /** Waits until so much was acknowledged. */
  async until(count: number): Promise<void> {
    while (this.saved < count && this.failure === null) await sleep(10);
    if (this.failure !== null) await this.running;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  protected start(work: () => Promise<void>): void {
    this.running = this.goOn(work);
    this.running.catch((error: unknown) => (this.failure = error));
  }

  private async goOn(work: () => Promise<void>): Promise<void> {
    for (; !this.isOver; this.saved += 1) await work();
  }
}

/** Answers two items in turn: at every moment both were saved as often, or the first once more. */
export class Typist extends Busy {
  constructor(
    private readonly saving: SaveAnswers,
    private readonly person: GivenParticipant,
  ) {
    super();
    this.start(() => this.save());
  }

  private async save(): Promise<void> {
    const [reply] = await this.saving.save(this.person.actor, [
      {
        operationId: randomUUID(),
        item: ITEMS[this.saved % 2]!,
        baseRevision: Math.floor(this.saved / 2),
        current: '3',
        desired: '4',
        comment: `save ${this.saved}`,
        confidence: null,
      },
    ]);
    if (reply?.status !== 'saved') throw new Error(`An answer was not saved: ${JSON.stringify(reply)}`);
  }
}

/** Makes clients, each with a unit in the same transaction: at every moment there are as many of the one as of the other. */
export class Founder extends Busy {
  constructor(
    private readonly db: TenantDb,
    private readonly actor: Actor,
  ) {
    super();
    this.start(() => this.found());
  }

  private async found(): Promise<void> {
    await this.db.run(this.actor, async (tx) => {
      const { id: clientId } = await tx.insert(Client, { name: `Founded ${this.saved}` });
      await tx.insert(Unit, { clientId, parentId: null, name: 'Its unit' });
    });
  }
}
