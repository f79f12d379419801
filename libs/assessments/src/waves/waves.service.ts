import { Injectable } from '@nestjs/common';
import {
  DomainError,
  waveTopic,
  type Actor,
  type BreakdownKey,
  type ConfidentialityMode,
  type WaveProgressEvent,
} from '@sextant/contracts';
import { Assessment, Wave, TenantDb, type Tx } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';
import { assertCan, LiveBus } from '@sextant/platform';
import { In } from 'typeorm';

import { versionForWave } from './version-for-wave.js';
import { assertPromise, defaultMinimum, defaultMode, type WavePromise } from './wave-settings.js';

/** What can be chosen for a wave; everything but the assessment has a default. */
export interface WaveChoices {
  readonly name?: string;
  readonly instrumentVersionId?: string;
  readonly confidentialityMode?: ConfidentialityMode;
  readonly minimumGroup?: number;
  readonly breakdowns?: BreakdownKey[];
  readonly functionWeights?: Record<string, number>;
  readonly horizonOn?: string | null;
  readonly closesOn?: Date | null;
}

/** Waves as they are set up and looked at. */
@Injectable()
export class WavesService {
  constructor(
    private readonly db: TenantDb,
    private readonly live: LiveBus,
  ) {}

  find(actor: Actor, waveId: string): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      assertCan(actor, 'wave.read', wave);
      return wave;
    });
  }

  /** The waves of some assessments in sight, by number. One query however many assessments. */
  ofAssessments(actor: Actor, assessmentIds: readonly string[]): Promise<Wave[]> {
    const { clientIds } = actor;
    return this.db.run(actor, (tx) =>
      tx.repo(Wave).find({
        where: { assessmentId: In([...assessmentIds]), ...(clientIds && { clientId: In([...clientIds]) }) },
        order: { number: 'ASC' },
      }),
    );
  }

  /** Sets up the next wave of an assessment as a draft; numbers never repeat because the assessment is locked meanwhile. */
  create(actor: Actor, assessmentId: string, choices: WaveChoices): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const assessment = await tx.lock(Assessment, assessmentId);
      assertCan(actor, 'wave.write', assessment);
      const version = await versionForWave(tx, assessment, choices.instrumentVersionId);
      const instrument = version.document;
      const promise = await this.promise(tx, instrument, choices);
      const number = await this.nextNumber(tx, assessmentId);
      return tx.insert(Wave, {
        clientId: assessment.clientId,
        assessmentId,
        instrumentVersionId: version.id,
        number,
        name: choices.name ?? String(number),
        status: 'draft',
        ...promise,
        horizonOn: choices.horizonOn ?? horizonAfter(await tx.now(), instrument.meta.horizon_months_default),
        closesOn: choices.closesOn ?? null,
      });
    });
  }

  /** Changes a draft. Of an open wave only the name and the closing date: the rest was promised. */
  update(actor: Actor, waveId: string, choices: WaveChoices): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.lock(Wave, waveId);
      assertCan(actor, 'wave.write', wave);
      const { name, closesOn, ...promised } = choices;
      const changesPromise = Object.values(promised).some((value) => value !== undefined);
      if (wave.status !== 'draft' && changesPromise) throw new DomainError('WAVE_NOT_DRAFT', { status: wave.status });
      if (wave.status !== 'draft' && wave.status !== 'open')
        throw new DomainError('WAVE_NOT_OPEN', { status: wave.status });
      wave.name = name ?? wave.name;
      if (closesOn !== undefined) wave.closesOn = closesOn;
      if (changesPromise) await this.changePromise(tx, wave, promised);
      await tx.repo(Wave).save(wave);
      return wave;
    });
  }

  /** Where the wave stands now, and then every step. */
  progress(actor: Actor, waveId: string): Promise<AsyncIterableIterator<WaveProgressEvent>> {
    return this.live.follow(waveTopic(actor.tenantId, waveId), async () => {
      const { id, status } = await this.find(actor, waveId);
      return { waveId: id, status };
    });
  }

  private async changePromise(tx: Tx, wave: Wave, choices: WaveChoices): Promise<void> {
    const assessment = await tx.get(Assessment, wave.assessmentId);
    const version = await versionForWave(tx, assessment, choices.instrumentVersionId ?? wave.instrumentVersionId);
    const isNewMode = choices.confidentialityMode && choices.confidentialityMode !== wave.confidentialityMode;
    Object.assign(
      wave,
      await this.promise(tx, version.document, {
        confidentialityMode: choices.confidentialityMode ?? wave.confidentialityMode,
        minimumGroup: choices.minimumGroup ?? (isNewMode ? undefined : wave.minimumGroup),
        breakdowns: choices.breakdowns ?? wave.breakdowns,
        functionWeights: choices.functionWeights ?? wave.functionWeights,
      }),
      { instrumentVersionId: version.id },
      choices.horizonOn !== undefined && { horizonOn: choices.horizonOn },
    );
  }

  private async promise(tx: Tx, instrument: Instrument, choices: WaveChoices): Promise<Pick<Wave, keyof WavePromise>> {
    const confidentialityMode = choices.confidentialityMode ?? defaultMode(instrument);
    const promise = {
      confidentialityMode,
      minimumGroup: choices.minimumGroup ?? defaultMinimum(instrument, confidentialityMode, await this.firmDefault(tx)),
      breakdowns: choices.breakdowns ?? ['function'],
      functionWeights: choices.functionWeights ?? {},
    };
    assertPromise(instrument, promise);
    return promise;
  }

  private async firmDefault(tx: Tx): Promise<number> {
    const [tenant] = await tx.query<{ minimum: number }>(
      'SELECT default_minimum_group AS minimum FROM tenant WHERE tenant_id = $1',
      [tx.actor.tenantId],
    );
    return tenant?.minimum ?? 0;
  }

  private async nextNumber(tx: Tx, assessmentId: string): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS number FROM wave WHERE assessment_id = $1',
      [assessmentId],
    );
    return row!.number;
  }
}

function horizonAfter(today: Date, months: number | undefined): string | null {
  if (months === undefined) return null;
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}
