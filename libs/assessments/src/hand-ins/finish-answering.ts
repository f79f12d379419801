import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, Wave, type Tx } from '@sextant/data';

import { PersonalLinks } from '../participants/personal-links.js';
import { cutLoose } from '../sealing/cut-loose.js';
import { inPortions, respondentIds } from '../sealing/sealed-answers.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { draftsOfWave, markParticipants, whoGaveLevels } from './draft-owners.js';

/** What follows the closing of a wave that was answered here, before it is scored. Doing it again changes nothing that counts. */
@Injectable()
export class FinishAnswering {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
    private readonly seals: WaveSeals,
  ) {}

  /**
   * Deletes abandoned drafts and notes who is in the result: whoever had saved a level, handed in or not. Then lets the keys
   * of drafts go; an anonymous wave is written anew, everybody in random order, drafts included (R16). `tell` hears the share
   * that is done.
   */
  async finish(actor: Actor, waveId: string, tell: (share: number) => Promise<void>): Promise<void> {
    const wave = await this.db.run(actor, (tx) => tx.get(Wave, waveId));
    if (wave.importChecksum !== null) return;
    await this.note(actor, waveId);
    if (wave.confidentialityMode === 'anonymous') await this.shuffle(actor, waveId, tell);
    else
      await this.db.run(actor, (tx) =>
        tx.query('UPDATE respondent SET draft_key = NULL WHERE wave_id = $1 AND draft_key IS NOT NULL', [waveId]),
      );
  }

  /** Read in one transaction, written in another: no row of a person shares one with an answer. */
  private async note(actor: Actor, waveId: string): Promise<void> {
    const { owned, abandoned, gaveLevels } = await this.db.run(actor, async (tx) => {
      const drafts = await draftsOfWave(tx, this.links, waveId);
      const seal = await this.seals.find(tx, waveId);
      const ids = drafts.owned.map(({ respondentId }) => respondentId);
      return { ...drafts, gaveLevels: seal ? await whoGaveLevels(tx, seal, ids) : new Set<string>() };
    });
    await this.db.run(actor, (tx) => tx.query('DELETE FROM respondent WHERE id = ANY ($1)', [abandoned]));
    await this.db.run(actor, (tx) => markParticipants(tx, owned, gaveLevels));
  }

  private async shuffle(actor: Actor, waveId: string, tell: (share: number) => Promise<void>): Promise<void> {
    const ids = await this.db.run(actor, (tx) => respondentIds(tx, waveId));
    const portions = inPortions(inRandomOrder(ids));
    for (const [i, some] of portions.entries()) {
      await this.db.run(actor, async (tx) => {
        await this.writeAnew(tx, waveId, some);
        tx.afterCommit(() => tell((i + 1) / portions.length));
      });
    }
  }

  /** Another run may have destroyed the key meanwhile; held like this, it cannot while a portion is under way. */
  private async writeAnew(tx: Tx, waveId: string, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT FROM wave WHERE id = $1 FOR SHARE', [waveId]);
    const seal = await this.seals.find(tx, waveId);
    if (seal) await cutLoose(tx, seal, ids);
  }
}

function inRandomOrder(ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, at: randomBytes(8).toString('hex') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ id }) => id);
}
