import { createHash, randomUUID } from 'node:crypto';

import { PersonalLinks, respondentActor, WaveSeals } from '@sextant/assessments';
import { systemActor, type Actor, type ConfidentialityMode, type WaveStatus } from '@sextant/contracts';
import type { SaidContent, SystemDb, Tx } from '@sextant/data';
import { itemsFor, type Instrument } from '@sextant/maturity';
import { Keys, type Environment } from '@sextant/platform';

/** An instrument just large enough: two axes, three functions, six items of which one goes to legal only. */
export const SMALL_INSTRUMENT: Instrument = {
  schema: 'sextant-instrument/2',
  meta: { key: 'small', title: 'Small questionnaire', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3, 4, 5], instruction_desired: 'Where should we be by {horizon_date}?' },
  axes: { reach: { label: 'Reach' }, integration: { label: 'Integration' } },
  placement: { plane: ['reach', 'integration'], boundary: { reach: 50, integration: 50 } },
  positions: [
    { key: 'familiar', label: 'Familiar', reach: 'low', integration: 'low' },
    { key: 'present', label: 'Present', reach: 'high', integration: 'low' },
    { key: 'enabled', label: 'Enabled', reach: 'low', integration: 'high' },
    { key: 'integrated', label: 'Integrated', reach: 'high', integration: 'high' },
  ],
  functions: [
    { key: 'sales', label: 'Sales' },
    { key: 'legal', label: 'Legal' },
    { key: 'it', label: 'IT' },
  ],
  dimensions: [
    { key: 'intent', label: 'Intent' },
    { key: 'care', label: 'Care' },
  ],
  items: [
    { key: 'goal', dimension: 'intent', text: 'Is there a goal?', loads: { reach: 1 } },
    { key: 'owner', dimension: 'intent', text: 'Is there an owner?', loads: { integration: 1 } },
    { key: 'money', dimension: 'intent', text: 'Is there money?', loads: { reach: 1 } },
    { key: 'depth', dimension: 'care', text: 'How deep?', loads: { integration: 1 } },
    { key: 'speed', dimension: 'care', text: 'How fast?', loads: { reach: 1 } },
    { key: 'law', dimension: 'care', text: 'Is it lawful?', loads: { integration: 1 }, ask: ['legal'] },
  ],
};

const FUNCTIONS = ['sales', 'legal', 'it'];

/** A participant as whoever holds the link. */
export interface GivenParticipant {
  readonly id: string;
  readonly stakeholderId: string;
  readonly function: string;
  readonly token: string;
  readonly actor: Actor;
}

/** A wave with its participants, in the order of their functions: sales, legal, it, sales, … */
export interface GivenWave {
  readonly id: string;
  readonly assessmentId: string;
  readonly versionId: string;
  readonly participants: GivenParticipant[];
}

/** An answer at rest, opened. */
export interface GivenAnswer extends SaidContent {
  readonly respondentId: string;
  readonly draft: Buffer | null;
  readonly item: string;
  readonly revision: number;
}

/** What a wave should be like; an open confidential wave of six unless said otherwise. */
export interface WaveWish {
  readonly mode?: ConfidentialityMode;
  readonly minimumGroup?: number;
  readonly people?: number;
  readonly status?: WaveStatus;
  readonly assessment?: { assessmentId: string; versionId: string };
  readonly breakdowns?: readonly string[];
  /** Who takes part; new people unless given. */
  readonly stakeholders?: readonly { id: string; function: string }[];
}

/** Rows of one statement: ten thousand would not keep to its time limit on a machine with much to do. */
const AT_ONCE = 1_000;

const FLOOR = { named: 1, confidential: 3, anonymous: 5 };

/** Waves and the people in them, written through the real doors. */
export class GivenWaves {
  readonly links: PersonalLinks;
  readonly seals: WaveSeals;
  private readonly system: SystemDb;

  constructor({ system, environment }: { system: SystemDb; environment: Environment }) {
    this.system = system;
    const keys = new Keys(environment);
    this.links = new PersonalLinks(keys, environment);
    this.seals = new WaveSeals(keys);
  }

  /** An assessment of a client with a published instrument, in an engagement of its own. */
  async assessment(
    tenantId: string,
    clientId: string,
    instrument: Instrument = SMALL_INSTRUMENT,
  ): Promise<{ assessmentId: string; versionId: string; engagementId: string; instrumentId: string }> {
    return this.inside(tenantId, async (tx) => {
      const source = JSON.stringify(instrument);
      const instrumentId = await one(
        tx,
        `INSERT INTO instrument (tenant_id, key, title) VALUES ($1, $2, $3) RETURNING id`,
        [tenantId, `${instrument.meta.key}-${randomUUID()}`, instrument.meta.title],
      );
      const versionId = await one(
        tx,
        `INSERT INTO instrument_version (tenant_id, instrument_id, version, status, source, document, checksum, published_at)
         VALUES ($1, $2, $3, 'published', $4, $5, $6, now()) RETURNING id`,
        [
          tenantId,
          instrumentId,
          instrument.meta.version,
          source,
          source,
          createHash('sha256').update(source).digest('hex'),
        ],
      );
      const engagementId = await one(
        tx,
        `INSERT INTO engagement (tenant_id, client_id, name, starts_on) VALUES ($1, $2, 'Engagement', '2026-01-01') RETURNING id`,
        [tenantId, clientId],
      );
      const assessmentId = await one(
        tx,
        `INSERT INTO assessment (tenant_id, client_id, engagement_id, instrument_id, name)
         VALUES ($1, $2, $3, $4, 'Assessment') RETURNING id`,
        [tenantId, clientId, engagementId, instrumentId],
      );
      return { assessmentId, versionId, engagementId, instrumentId };
    });
  }

  /** Stakeholders of a client, their functions taken in turn. */
  async stakeholders(tenantId: string, clientId: string, count: number): Promise<{ id: string; function: string }[]> {
    const people = Array.from({ length: count }, (_, i) => ({ id: randomUUID(), function: FUNCTIONS[i % 3]! }));
    await this.inside(tenantId, (tx) =>
      tx.query(
        `INSERT INTO stakeholder (tenant_id, id, client_id, name, email, function)
         SELECT $1, id, $2, 'Person ' || left(id::text, 8), left(id::text, 8) || '@client.example', function
           FROM unnest($3::uuid[], $4::text[]) AS n (id, function)`,
        [tenantId, clientId, people.map(({ id }) => id), people.map((person) => person.function)],
      ),
    );
    return people;
  }

  /** A wave with people in it. */
  async wave(tenantId: string, clientId: string, wish: WaveWish = {}): Promise<GivenWave> {
    const { mode = 'confidential', people = 6, status = 'open', breakdowns = ['function'] } = wish;
    const minimumGroup = wish.minimumGroup ?? FLOOR[mode];
    const { assessmentId, versionId } = wish.assessment ?? (await this.assessment(tenantId, clientId));
    const stakeholders = wish.stakeholders ?? (await this.stakeholders(tenantId, clientId, people));
    return this.inside(tenantId, async (tx) => {
      const id = await one(
        tx,
        `INSERT INTO wave (tenant_id, client_id, assessment_id, instrument_version_id, number, name, status,
                           confidentiality_mode, minimum_group, breakdowns, horizon_on, opened_at)
         SELECT $1, $2, $3, $4, coalesce(max(number), 0) + 1, 'Wave', $5, $6, $7, $8, '2028-01-01',
                CASE WHEN $5 <> 'draft' THEN now() END
           FROM wave WHERE assessment_id = $3 RETURNING id`,
        [tenantId, clientId, assessmentId, versionId, status, mode, minimumGroup, breakdowns],
      );
      return { id, assessmentId, versionId, participants: await this.participants(tx, id, clientId, stakeholders) };
    });
  }

  /** Notes everybody in a wave as having handed in, as the worker does. */
  async handedIn(tenantId: string, wave: GivenWave): Promise<void> {
    await this.inside(tenantId, (tx) =>
      tx.query('UPDATE participant SET submitted_on = current_date, is_in_result = true WHERE wave_id = $1', [wave.id]),
    );
  }

  /** Answers of a wave's participants, as drafts that were saved. Null leaves an item out. */
  async answers(
    { tenantId, wave }: { tenantId: string; wave: GivenWave },
    say: (item: string, person: number) => { current: string | null; desired?: string; comment?: string } | null,
    instrument: Instrument = SMALL_INSTRUMENT,
  ): Promise<void> {
    const drafts = wave.participants.map((participant) => ({ ...participant, respondentId: randomUUID() }));
    const said = drafts.flatMap(({ respondentId, function: key }, person) =>
      itemsFor(instrument, key).flatMap((item) => {
        const answer = say(item.key, person);
        return answer ? [{ respondentId, item: item.key, ...answer }] : [];
      }),
    );
    await this.inside(tenantId, async (tx) => {
      await tx.query(
        `INSERT INTO respondent (tenant_id, id, wave_id, draft_key, participant_id, function)
         SELECT $1, n.id, $2, n.draft_key, CASE WHEN w.confidentiality_mode = 'named' THEN n.participant_id END, n.function
           FROM unnest($3::uuid[], $4::bytea[], $5::uuid[], $6::text[]) AS n (id, draft_key, participant_id, function), wave w
          WHERE w.id = $2`,
        [
          tenantId,
          wave.id,
          drafts.map(({ respondentId }) => respondentId),
          drafts.map(({ token }) => this.links.keysOf(token).draft),
          drafts.map(({ id }) => id),
          drafts.map((draft) => draft.function),
        ],
      );
      const seal = await this.seals.hold(tx, wave.id);
      await tx.query(
        `INSERT INTO answer (tenant_id, respondent_id, item, revision, operation_id, content)
         SELECT $1, n.respondent_id, n.item, 1, gen_random_uuid(), n.content
           FROM unnest($2::uuid[], $3::text[], $4::bytea[]) AS n (respondent_id, item, content)`,
        [
          tenantId,
          said.map(({ respondentId }) => respondentId),
          said.map(({ item }) => item),
          said.map(({ item, current, desired = null, comment = null }) =>
            seal.sealAnswer(item, { current, desired, comment, confidence: null }),
          ),
        ],
      );
    });
  }

  /** What rests in a wave, opened: whoever runs the installation can read that, as long as its key is there. */
  async stored(tenantId: string, waveId: string): Promise<GivenAnswer[]> {
    return this.inside(tenantId, async (tx) => {
      const rows = await tx.query<{
        respondentId: string;
        draft: Buffer | null;
        item: string;
        revision: number;
        content: Buffer;
      }>(
        `SELECT a.respondent_id AS "respondentId", r.draft_key AS draft, a.item, a.revision, a.content
           FROM answer a JOIN respondent r ON r.id = a.respondent_id WHERE r.wave_id = $1 ORDER BY a.item, a.respondent_id`,
        [waveId],
      );
      const seal = await this.seals.find(tx, waveId);
      return rows.map(({ content, ...row }) => ({ ...row, ...seal!.openAnswer(row.item, content) }));
    });
  }

  private async participants(
    tx: Tx,
    waveId: string,
    clientId: string,
    stakeholders: readonly { id: string; function: string }[],
  ): Promise<GivenParticipant[]> {
    const { tenantId } = tx.actor;
    const made = stakeholders.map((stakeholder) => {
      const id = randomUUID();
      const token = this.links.tokenOf({ tenantId, id, rotation: 0 });
      const keys = this.links.keysOf(token);
      const actor = respondentActor({ tenantId, id, clientId, waveId }, keys);
      return { id, stakeholderId: stakeholder.id, function: stakeholder.function, token, actor, keys };
    });
    for (let from = 0; from < made.length; from += AT_ONCE) {
      const some = made.slice(from, from + AT_ONCE);
      await tx.query(
        `INSERT INTO participant (tenant_id, id, client_id, wave_id, stakeholder_id, function, token_hash)
         SELECT $1, id, $2, $3, stakeholder_id, function, token_hash
           FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::bytea[]) AS n (id, stakeholder_id, function, token_hash)`,
        [
          tenantId,
          clientId,
          waveId,
          some.map(({ id }) => id),
          some.map(({ stakeholderId }) => stakeholderId),
          some.map((person) => person.function),
          some.map(({ keys }) => keys.link),
        ],
      );
    }
    return made.map(({ keys: _, ...participant }) => participant);
  }

  private inside<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.system.run(async (system) => work(await system.enter(systemActor(tenantId))));
  }
}

async function one(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<string> {
  const [row] = await tx.query<{ id: string }>(sql, parameters);
  return row!.id;
}
