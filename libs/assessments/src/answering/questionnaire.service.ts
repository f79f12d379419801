import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ConfidentialityMode, type WaveStatus } from '@sextant/contracts';
import { TenantDb, type SaidPoint, type Tx } from '@sextant/data';
import {
  axisKeys,
  extraAnswersOf,
  itemsFor,
  localesOf,
  mayAdd,
  scaleOf,
  statesOf,
  type Instrument,
  type Item,
} from '@sextant/maturity';

import { CountedLately } from '../participants/counted-lately.js';
import { respondentOf, type Respondent } from '../participants/respondent-actors.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { participantsNeeded } from '../waves/wave-settings.js';
import type { StoredAnswer } from './answer-statement.js';
import { PublishedInstruments } from './published-instruments.js';

/** What a stakeholder is asked, promised, and has said so far. */
export interface Questionnaire {
  readonly firm: string;
  readonly brandColour: string;
  readonly logo: string | null;
  readonly client: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly origin: string | null;
  readonly locale: string;
  readonly locales: string[];
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  /** Distinct persons invited to an anonymous wave, and how many it takes; null in other modes. */
  readonly persons: PersonsOfPromise | null;
  readonly closesOn: Date | null;
  readonly horizonOn: string | null;
  readonly estimatedMinutes: number;
  readonly asksDesired: boolean;
  readonly asksConfidence: boolean;
  readonly takesComments: boolean;
  /** What may be answered instead of a level. */
  readonly extraAnswers: OfferedAnswer[];
  readonly instructionCurrent: string;
  readonly instructionDesired: string | null;
  readonly isSubmitted: boolean;
  readonly dimensions: { key: string; label: string; asks: string | null }[];
  readonly items: AskedItem[];
  readonly answers: StoredAnswer[];
  /** Items with a current level, NA or DK, of those asked. */
  readonly answered: number;
  readonly plane: { x: PlaneAxis; y: PlaneAxis } | null;
  readonly desiredPoint: SaidPoint | null;
}

/** Who counts where anonymity is promised. */
export interface PersonsOfPromise {
  readonly counted: number;
  readonly needed: number;
}

/** NA or DK, with its name where the instrument gives one. */
export interface OfferedAnswer {
  readonly rating: string;
  readonly label: string | null;
}

export interface AskedItem {
  readonly key: string;
  readonly dimension: string;
  readonly text: string;
  readonly evidence: string | null;
  readonly levels: { level: number; text: string }[];
}

export interface PlaneAxis {
  readonly key: string;
  readonly label: string;
  readonly lowLabel: string;
  readonly highLabel: string;
}

interface Facts {
  readonly clientId: string;
  readonly firm: string;
  readonly brandColour: string;
  readonly logo: string | null;
  readonly client: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly status: WaveStatus;
  readonly versionId: string;
  readonly confidentialityMode: ConfidentialityMode;
  readonly minimumGroup: number;
  readonly closesOn: Date | null;
  readonly horizonOn: string | null;
  readonly function: string;
  readonly locale: string;
  readonly isSubmitted: boolean;
}

const MINUTES_PER_ITEM = 0.5;

/** The questionnaire as one participant gets it. */
@Injectable()
export class QuestionnaireService {
  constructor(
    private readonly db: TenantDb,
    private readonly instruments: PublishedInstruments,
    private readonly seals: WaveSeals,
    private readonly counted: CountedLately,
  ) {}

  /** In the given language, or the stakeholder's own, as far as it is translated. Refuses with WAVE_NOT_OPEN. */
  read(actor: Actor, locale: string | null): Promise<Questionnaire> {
    const respondent = respondentOf(actor);
    return this.db.run(actor, async (tx) => {
      const facts = await this.facts(tx, respondent);
      if (facts.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: facts.status });
      const instrument = await this.instruments.inLocale(tx, facts.versionId, locale ?? facts.locale);
      const { answers, desiredPoint } = await this.draft(tx, respondent);
      const persons = await this.persons(tx, facts);
      return { ...facts, ...asked(instrument, facts), ...progress(answers), answers, desiredPoint, persons };
    });
  }

  private async persons(tx: Tx, facts: Facts): Promise<PersonsOfPromise | null> {
    if (facts.confidentialityMode !== 'anonymous') return null;
    const { counted } = await this.counted.of(tx, { id: facts.waveId, clientId: facts.clientId });
    return { counted, needed: participantsNeeded(facts) };
  }

  private async facts(tx: Tx, { link, draft }: Respondent): Promise<Facts> {
    const [facts] = await tx.query<Facts>(
      `SELECT t.name AS firm, t.brand_colour AS "brandColour",
              'data:' || t.logo_type || ';base64,' || translate(encode(t.logo, 'base64'), E'\\n', '') AS logo,
              c.name AS client, c.id AS "clientId", w.id AS "waveId", w.name AS "waveName",
              w.status, w.instrument_version_id AS "versionId", w.confidentiality_mode AS "confidentialityMode",
              w.minimum_group AS "minimumGroup", w.closes_on AS "closesOn", w.horizon_on::text AS "horizonOn",
              p.function, s.locale, (p.submitted_on IS NOT NULL OR r.submitted_on IS NOT NULL) AS "isSubmitted"
         FROM participant p
         LEFT JOIN respondent r ON r.draft_key = $2
         JOIN wave w ON w.id = p.wave_id
         JOIN stakeholder s ON s.id = p.stakeholder_id
         JOIN client c ON c.id = p.client_id
         JOIN tenant t ON t.tenant_id = p.tenant_id
        WHERE p.token_hash = $1`,
      [link, draft],
    );
    if (!facts) throw new DomainError('LINK_NOT_VALID');
    return facts;
  }

  /** Once handed in, answers are not shown again: in an anonymous wave nobody could say whose they are. */
  private async draft(
    tx: Tx,
    { draft }: Respondent,
  ): Promise<{ answers: StoredAnswer[]; desiredPoint: SaidPoint | null }> {
    const [respondent] = await tx.query<{ id: string; waveId: string; statedPoint: Buffer | null }>(
      `SELECT id, wave_id AS "waveId", stated_point AS "statedPoint" FROM respondent
        WHERE draft_key = $1 AND submitted_on IS NULL`,
      [draft],
    );
    const seal = respondent && (await this.seals.find(tx, respondent.waveId));
    if (!seal) return { answers: [], desiredPoint: null };
    const answers = await tx.query<{ item: string; revision: number; content: Buffer }>(
      'SELECT item, revision, content FROM answer WHERE respondent_id = $1 ORDER BY item',
      [respondent.id],
    );
    return {
      answers: answers.map(({ item, revision, content }) => ({ item, ...seal.openAnswer(item, content), revision })),
      desiredPoint: respondent.statedPoint && seal.openPoint(respondent.statedPoint),
    };
  }
}

function progress(answers: readonly StoredAnswer[]): { answered: number } {
  return { answered: answers.filter(({ current }) => current !== null).length };
}

/** The part of a questionnaire that its instrument decides. */
type AskedByInstrument = Pick<
  Questionnaire,
  | 'title'
  | 'subtitle'
  | 'origin'
  | 'locale'
  | 'locales'
  | 'estimatedMinutes'
  | 'asksDesired'
  | 'asksConfidence'
  | 'takesComments'
  | 'extraAnswers'
  | 'instructionCurrent'
  | 'instructionDesired'
  | 'dimensions'
  | 'items'
  | 'plane'
>;

/** What an instrument asks people of a function. */
export function asked(instrument: Instrument, facts: Pick<Facts, 'function' | 'horizonOn'>): AskedByInstrument {
  const { meta, scale } = instrument;
  const items = itemsFor(instrument, facts.function);
  const asksDesired = statesOf(instrument).includes('desired');
  const dimensions = new Set(items.map(({ dimension }) => dimension));
  return {
    title: meta.title,
    subtitle: meta.subtitle ?? null,
    origin: meta.origin ?? null,
    locale: meta.locale,
    locales: localesOf(instrument),
    estimatedMinutes: minutesFor(instrument, items),
    asksDesired,
    asksConfidence: mayAdd(instrument, 'confidence'),
    takesComments: mayAdd(instrument, 'comment'),
    extraAnswers: extraAnswersOf(instrument),
    instructionCurrent: scale.instruction_current?.trim() ?? '',
    instructionDesired: asksDesired ? byHorizon(scale.instruction_desired ?? '', facts.horizonOn, meta.locale) : null,
    dimensions: instrument.dimensions
      .filter(({ key }) => dimensions.has(key))
      .map(({ key, label, asks }) => ({ key, label, asks: asks ?? null })),
    items: items.map((item) => askedItem(instrument, item)),
    plane: asksDesired ? planeOf(instrument) : null,
  };
}

/** As long as the core items take where nothing else is asked, else as long as all. */
export function minutesFor({ meta }: Instrument, items: readonly Item[]): number {
  const { core_only: core, with_function_items: all } = meta.estimated_minutes ?? {};
  const isCore = items.every((item) => item.core);
  return (isCore ? (core ?? all) : (all ?? core)) ?? Math.max(1, Math.ceil(items.length * MINUTES_PER_ITEM));
}

function askedItem(instrument: Instrument, item: Item): AskedItem {
  const { levels, labels } = scaleOf(instrument, item);
  return {
    key: item.key,
    dimension: item.dimension,
    text: item.text,
    evidence: item.evidence ?? null,
    levels: levels.map((level) => ({ level, text: labels[level] ?? '' })),
  };
}

function planeOf(instrument: Instrument): Questionnaire['plane'] {
  const [x, y] = axisKeys(instrument).map((key) => {
    const { label, low_label: lowLabel, high_label: highLabel } = instrument.axes![key]!;
    return { key, label, lowLabel: lowLabel ?? '', highLabel: highLabel ?? '' };
  });
  return x && y ? { x, y } : null;
}

function byHorizon(instruction: string, horizonOn: string | null, locale: string): string {
  const day = horizonOn
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(horizonOn))
    : '…';
  return instruction.replace('{horizon_date}', day).trim();
}
