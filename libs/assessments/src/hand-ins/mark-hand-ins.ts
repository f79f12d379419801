import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '@sextant/contracts';
import { TenantDb, Wave, type Tx, type WaveSeal } from '@sextant/data';

import { PersonalLinks } from '../participants/personal-links.js';
import { cutLoose } from '../sealing/cut-loose.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { draftsOfWave, markParticipants, whoGaveLevels, type OwnedDraft } from './draft-owners.js';

/** What there is to do, read without leaving a trace. */
interface Pending {
  readonly mode: Wave['confidentialityMode'];
  readonly seal: WaveSeal;
  readonly minimum: number;
  readonly toMark: readonly OwnedDraft[];
  readonly gaveLevels: ReadonlySet<string>;
  readonly toCutLoose: readonly OwnedDraft[];
}

/**
 * Marks who has handed in to an open wave that is not named, and cuts their drafts loose: never fewer people at once than the
 * wave's minimum, and never a person and an answer in one transaction. Until then nobody is told; at closing the rest follows.
 */
@Injectable()
export class MarkHandIns {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
    private readonly seals: WaveSeals,
  ) {}

  async mark(tenantId: string, waveId: string): Promise<void> {
    const actor = systemActor(tenantId);
    const marking = await this.db.run(actor, (tx) => this.pending(tx, waveId));
    if (marking && marking.toMark.length >= marking.minimum) {
      await this.whileOpen(actor, waveId, (tx) => markParticipants(tx, marking.toMark, marking.gaveLevels));
    }
    // Read anew: what another run, or the closing, has done meanwhile is done.
    const cutting = await this.db.run(actor, (tx) => this.pending(tx, waveId));
    if (cutting && cutting.toCutLoose.length >= cutting.minimum) {
      await this.whileOpen(actor, waveId, (tx) => this.letGo(tx, cutting));
    }
  }

  private async pending(tx: Tx, waveId: string): Promise<Pending | null> {
    const { status, confidentialityMode: mode, minimumGroup: minimum } = await tx.get(Wave, waveId);
    if (status !== 'open' || mode === 'named') return null;
    const [waiting] = await tx.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM respondent WHERE wave_id = $1 AND submitted_on IS NOT NULL AND draft_key IS NOT NULL',
      [waveId],
    );
    if (waiting!.n < minimum) return null;
    const { owned } = await draftsOfWave(tx, this.links, waveId);
    const handedIn = owned.filter(({ isHandedIn }) => isHandedIn);
    const toMark = handedIn.filter(({ isMarked }) => !isMarked);
    const seal = await this.seals.hold(tx, waveId);
    const gaveLevels = await whoGaveLevels(
      tx,
      seal,
      toMark.map(({ respondentId }) => respondentId),
    );
    return { mode, seal, minimum, toMark, gaveLevels, toCutLoose: handedIn.filter(({ isMarked }) => isMarked) };
  }

  /** Closing waits for it, and once closed the rest is the scoring's. */
  private whileOpen(actor: Actor, waveId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.db.run(actor, async (tx) => {
      const open = await tx.query(`SELECT FROM wave WHERE id = $1 AND status = 'open' FOR SHARE`, [waveId]);
      if (open.length > 0) await work(tx);
    });
  }

  /** A confidential wave keeps the sealed link; the key of the draft has done its work. */
  private async letGo(tx: Tx, { mode, seal, toCutLoose }: Pending): Promise<void> {
    const ids = toCutLoose.map(({ respondentId }) => respondentId);
    if (mode === 'anonymous') await cutLoose(tx, seal, ids);
    else await tx.query('UPDATE respondent SET draft_key = NULL WHERE id = ANY ($1)', [ids]);
  }
}
