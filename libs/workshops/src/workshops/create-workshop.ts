import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ConfidentialityMode, type Locale } from '@sextant/contracts';
import { Assessment, Client, InstrumentVersion, Result, TenantDb, Wave, Workshop, type Tx } from '@sextant/data';
import { readAdvice } from '@sextant/insights';
import { localizeInstrument, readResult, type Instrument } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';
import { agendaTexts, proposeAgenda, type ProposedStep } from '@sextant/telling';

import { JoinCodes } from '../people/join-codes.js';
import { frameOf } from './frame.js';
import { minimumGroup } from './minimum-group.js';
import { insertStep } from '../steps/insert-step.js';

/** What can be chosen for a workshop. */
export interface WorkshopChoices {
  readonly resultId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup?: number;
  readonly predecessorId?: string | null;
}

/** Setting up a workshop: the agenda comes from the instrument and the result, and from what the last one left open. */
@Injectable()
export class CreateWorkshop {
  constructor(
    private readonly db: TenantDb,
    private readonly codes: JoinCodes,
  ) {}

  create(actor: Actor, choices: WorkshopChoices): Promise<Workshop> {
    return this.db.run(actor, async (tx) => {
      const result = await tx.get(Result, choices.resultId);
      assertCan(actor, 'workshop.run', result);
      const minimum = await minimumGroup(tx, choices.confidentialityMode, choices.minimumGroup);
      const predecessor = await this.predecessor(tx, result, choices.predecessorId);
      const assessment = await tx.get(Assessment, result.assessmentId);
      const instrument = await this.instrument(tx, result, choices.locale);
      const client = await tx.get(Client, result.clientId);
      const workshop = await this.insert(tx, {
        clientId: result.clientId,
        engagementId: assessment.engagementId,
        resultId: result.id,
        predecessorId: predecessor?.id ?? null,
        name: choices.name.trim(),
        locale: choices.locale,
        confidentialityMode: choices.confidentialityMode,
        minimumGroup: minimum,
        frame: { ...frameOf(instrument, client.name) },
      });
      const steps = [
        ...(await this.carriedPoints(tx, workshop, predecessor)),
        ...(await this.agenda(tx, result, assessment, instrument, choices.locale)),
      ];
      for (const [place, step] of steps.entries()) await insertStep(tx, workshop.id, place, step);
      return workshop;
    });
  }

  private async agenda(
    tx: Tx,
    result: Result,
    assessment: Assessment,
    instrument: Instrument,
    locale: string,
  ): Promise<ProposedStep[]> {
    const document = readResult(result.document);
    const { advice, override } = await readAdvice(tx, assessment, instrument, document);
    return proposeAgenda({ instrument, result: document, advice, override, locale });
  }

  /** A first step about what the last workshop left open, as points of this one; none if it left nothing. */
  private async carriedPoints(tx: Tx, workshop: Workshop, predecessor: Workshop | null): Promise<ProposedStep[]> {
    if (!predecessor) return [];
    const points = await tx.query<{ text: string }>(
      `INSERT INTO open_point (tenant_id, workshop_id, text)
       SELECT tenant_id, $2, text FROM open_point WHERE workshop_id = $1 AND closed_at IS NULL ORDER BY created_at, id
       RETURNING text`,
      [predecessor.id, workshop.id],
    );
    if (points.length === 0) return [];
    const key = 'open_points';
    const title = agendaTexts(workshop.locale).titles[key]!;
    return [
      {
        key,
        title,
        what: '',
        output: '',
        minutes: 15,
        content: { points: points.map(({ text }) => text) },
        ballots: [],
      },
    ];
  }

  private async predecessor(tx: Tx, result: Result, id: string | null | undefined): Promise<Workshop | null> {
    if (id == null) return null;
    const workshop = await tx.get(Workshop, id);
    if (workshop.clientId !== result.clientId) throw new DomainError('NOT_FOUND', { id });
    if (workshop.status !== 'ended') throw new DomainError('WORKSHOP_NOT_ENDED', { status: workshop.status });
    return workshop;
  }

  private async instrument(tx: Tx, result: Result, locale: string): Promise<Instrument> {
    const { instrumentVersionId } = await tx.get(Wave, result.waveId);
    const version = await tx.get(InstrumentVersion, instrumentVersionId);
    return localizeInstrument(version.document, locale);
  }

  /** Inserts the row with a code that no other room has; whose the other one would be does not show. */
  private async insert(tx: Tx, values: Partial<Workshop> & { frame: object }): Promise<Workshop> {
    const { tenantId, kind, id: memberId } = tx.actor;
    const [{ id }] = (await tx.query<{ id: string }>('SELECT gen_random_uuid() AS id')) as [{ id: string }];
    for (let codeRotation = 0; ; codeRotation += 1) {
      const codeHash = this.codes.hashOf(this.codes.codeOf({ tenantId, id, codeRotation }));
      const [row] = await tx.query(
        `INSERT INTO workshop (tenant_id, id, client_id, engagement_id, result_id, predecessor_id, name, locale,
                               confidentiality_mode, minimum_group, frame, status, code_rotation, code_hash, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'planned', $12, $13, $14)
         ON CONFLICT (code_hash) DO NOTHING RETURNING id`,
        [
          ...[tenantId, id, values.clientId, values.engagementId, values.resultId, values.predecessorId, values.name],
          ...[values.locale, values.confidentialityMode, values.minimumGroup, values.frame, codeRotation, codeHash],
          kind === 'member' ? memberId : null,
        ],
      );
      if (row) return tx.get(Workshop, id);
    }
  }
}
