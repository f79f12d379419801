import { Injectable } from '@nestjs/common';
import { nextOfBallot, DomainError, wrongField, type Actor, type BallotStatus } from '@sextant/contracts';
import { Ballot, InstrumentVersion, Result, TenantDb, Wave, WorkshopStep, type Tx, type Workshop } from '@sextant/data';
import {
  localizeInstrument,
  measuredPoint,
  readResult,
  type BallotKind,
  type BallotOption,
  type Instrument,
  type ResultDocument,
} from '@sextant/maturity';
import { levelBallot } from '@sextant/telling';

import { RoomNews } from '../room/room-news.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';
import { standingOf } from './ballot-standing.js';

/** A question as somebody words it; a level question may name an item, whose words and measure it then has. */
export interface BallotChoices {
  readonly kind: BallotKind;
  readonly question?: string;
  readonly item?: string | null;
  readonly state?: 'current' | 'desired' | null;
  readonly options?: readonly BallotOption[];
  readonly dots?: number | null;
}

/** A question that no round was asked of. */
export interface UnaskedBallot extends Ballot {
  readonly next: readonly BallotStatus[];
  readonly rounds: [];
  readonly ideas: [];
}

const MOST_OPTIONS = 20;
const USUAL_DOTS = 5;

/** The questions of a workshop, before they are put. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /** Adds a question at the end of a step, also while the workshop runs. */
  add(actor: Actor, stepId: string, choices: BallotChoices): Promise<UnaskedBallot> {
    return this.db.run(actor, async (tx) => {
      const { workshopId } = await tx.get(WorkshopStep, stepId);
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      const [last] = await tx.query<{ place: number }>(
        'SELECT coalesce(max(place), -1) + 1 AS place FROM ballot WHERE step_id = $1',
        [stepId],
      );
      const said = await this.worded(tx, workshop, choices);
      const ballot = await tx.insert(Ballot, { ...said, workshopId, stepId, place: last!.place });
      await this.news.changed(tx, workshop);
      return unasked(workshop, ballot);
    });
  }

  /** Words a question anew that has not been put. BALLOT_NOT_WAITING afterwards: people voted on the words they saw. */
  update(actor: Actor, ballotId: string, choices: Omit<BallotChoices, 'kind'>): Promise<UnaskedBallot> {
    return this.db.run(actor, async (tx) => {
      const { workshop, ballot } = await holdWaiting(tx, ballotId);
      const said = await this.worded(tx, workshop, { ...ballot, ...choices, kind: ballot.kind });
      Object.assign(ballot, said);
      await tx.repo(Ballot).save(ballot);
      await this.news.changed(tx, workshop);
      return unasked(workshop, ballot);
    });
  }

  /** Takes a question out that has not been put. */
  async remove(actor: Actor, ballotId: string): Promise<void> {
    await this.db.run(actor, async (tx) => {
      const { workshop } = await holdWaiting(tx, ballotId);
      await tx.repo(Ballot).delete({ id: ballotId });
      await this.news.changed(tx, workshop);
    });
  }

  private async worded(
    tx: Tx,
    workshop: Workshop,
    choices: BallotChoices,
  ): Promise<Pick<Ballot, 'kind' | 'question' | 'item' | 'state' | 'options' | 'dots' | 'measured'>> {
    const { kind, item = null, options = [], dots = null } = choices;
    const base = { kind, item: null, state: null, options: [] as BallotOption[], dots: null, measured: null };
    const question = choices.question?.trim() ?? '';
    if (kind === 'level' && item !== null) {
      const facts = await this.facts(tx, workshop);
      if (!facts.instrument.items.some(({ key }) => key === item)) throw wrongField('item', 'choice');
      const proposed = levelBallot(facts, item);
      return {
        ...proposed,
        options: [...proposed.options],
        question: question || proposed.question,
      };
    }
    if (question === '') throw wrongField('question', 'required');
    if (kind === 'point') {
      const state = choices.state ?? 'current';
      const { result } = await this.facts(tx, workshop);
      const measured =
        state === 'current' ? measuredPoint(result.current) : result.desired && measuredPoint(result.desired);
      return { ...base, question, state, measured };
    }
    if (kind === 'confidence' || kind === 'ideas') return { ...base, question };
    assertOptions(options);
    return { ...base, question, options: [...options], dots: kind === 'dots' ? (dots ?? USUAL_DOTS) : null };
  }

  private async facts(tx: Tx, workshop: Workshop): Promise<{ instrument: Instrument; result: ResultDocument }> {
    const result = await tx.get(Result, workshop.resultId);
    const { instrumentVersionId } = await tx.get(Wave, result.waveId);
    const version = await tx.get(InstrumentVersion, instrumentVersionId);
    const instrument = localizeInstrument(version.document, workshop.locale);
    return { instrument, result: readResult(result.document) };
  }
}

const unasked = (workshop: Workshop, ballot: Ballot): UnaskedBallot => ({
  ...ballot,
  next: nextOfBallot(standingOf(workshop, ballot)),
  rounds: [],
  ideas: [],
});

async function holdWaiting(tx: Tx, ballotId: string): Promise<{ workshop: Workshop; ballot: Ballot }> {
  const { workshopId } = await tx.get(Ballot, ballotId);
  const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
  const ballot = await tx.lock(Ballot, ballotId);
  if (ballot.status !== 'waiting') throw new DomainError('BALLOT_NOT_WAITING', { status: ballot.status });
  return { workshop, ballot };
}

function assertOptions(options: readonly BallotOption[]): void {
  const keys = new Set(options.map(({ key }) => key));
  if (options.length < 2 || options.length > MOST_OPTIONS)
    throw wrongField('options', 'count', { least: 2, most: MOST_OPTIONS });
  if (keys.size !== options.length) throw wrongField('options', 'repeated');
}
