import { randomBytes, randomUUID } from 'node:crypto';

import type { Type } from '@nestjs/common';
import {
  AssessmentsService,
  CloseWave,
  OpenWave,
  ParticipantsService,
  PersonalLinks,
  respondentActor,
  SaveAnswers,
  SubmitAnswers,
  WavesService,
} from '@sextant/assessments';
import { systemActor, PERMISSIONS, type Actor, type Role } from '@sextant/contracts';
import { InstrumentVersion, SystemDb, TenantDb, type Wave } from '@sextant/data';
import { ClientsService, EngagementsService, ImportStakeholders, UnitsService } from '@sextant/engagements';
import {
  AcceptInvitation,
  FoundTenant,
  InvitationsService,
  InvitationTokens,
  SessionsService,
} from '@sextant/identity';
import { EngagementContextsService } from '@sextant/insights';
import { InstrumentsService } from '@sextant/instruments';
import type { Instrument } from '@sextant/maturity';

import { BRIGHTWATER } from './brightwater.js';
import { stakeholderCsv, type DemoClient } from './demo-client.js';
import { HALDEN } from './halden.js';
import { madeUpAnswers, type Leaning } from './made-up-answers.js';

/** How to get in, as printed once. Passwords are made for this installation and stored only as hashes. */
export interface DemoSignIns {
  readonly signIns: readonly { role: string; email: string; password: string }[];
  readonly stakeholderLink: string | null;
}

/** One in so many has answered the open wave by now. */
const ONE_IN = 3;
const HORIZON_MONTHS = 18;

const password = (): string => randomBytes(12).toString('base64url');

/** Plants the demonstration: a firm with two clients and their waves, all through the product's own services. */
export class PlantDemo {
  constructor(private readonly get: <T>(service: Type<T>) => T) {}

  /** Does nothing, and says so with null, where there is a tenant already. */
  async plant(): Promise<DemoSignIns | null> {
    const [known] = await this.get(SystemDb).run((tx) => tx.query('SELECT FROM doors.all_tenants() LIMIT 1'));
    if (known) return null;
    const owner = { role: 'owner', email: 'owner@northstar.example', password: password() };
    const { tenantId } = await this.get(FoundTenant).found({
      name: 'Northstar Advisory',
      ownerEmail: owner.email,
      ownerName: 'Olivia Hart',
      password: owner.password,
    });
    const actor = systemActor(tenantId, PERMISSIONS);
    const clientId = await this.client(actor, HALDEN);
    const consultant = await this.member(actor, 'consultant', 'Conrad Ellis', 'consultant@northstar.example');
    const analyst = await this.member(actor, 'analyst', 'Ada Moreno', 'analyst@northstar.example');
    const executive = await this.member(actor, 'executive', 'Ingrid Halden', 'ingrid.halden@halden.example', [
      clientId,
    ]);
    const team = [
      { memberId: consultant.memberId, isLead: true },
      { memberId: analyst.memberId, isLead: false },
    ];
    const stakeholderLink = await this.engagement(actor, clientId, HALDEN, team);
    await this.engagement(actor, await this.client(actor, BRIGHTWATER), BRIGHTWATER, team);
    const signIns = [consultant, analyst, executive].map(({ memberId: _, ...signIn }) => signIn);
    return { signIns: [...signIns, owner], stakeholderLink };
  }

  /** Offered and accepted at once: nobody gets a mail, and nobody is left signed in. */
  private async member(
    actor: Actor,
    role: Role,
    name: string,
    email: string,
    clientIds: string[] = [],
  ): Promise<{ role: string; email: string; password: string; memberId: string }> {
    const invitation = await this.get(TenantDb).run(actor, (tx) =>
      this.get(InvitationsService).offer(tx, { email, role, clientIds }),
    );
    const signIn = { token: this.get(InvitationTokens).of(invitation.id), name, password: password() };
    const from = { address: '127.0.0.1', userAgent: 'demonstration' };
    const { membership } = await this.get(AcceptInvitation).accept(signIn, from);
    await this.get(TenantDb).run(actor, (tx) => this.get(SessionsService).endAllOf(tx, membership.memberId));
    return { role, email, password: signIn.password, memberId: membership.memberId };
  }

  private async client(actor: Actor, client: DemoClient): Promise<string> {
    const { id: clientId } = await this.get(ClientsService).create(actor, client.facts);
    const units = new Map<string, string>();
    for (const path of client.units) {
      const parentId = units.get(path.slice(0, -1).join('/')) ?? null;
      const unit = await this.get(UnitsService).create(actor, { clientId, parentId, name: path.at(-1)! });
      units.set(path.join('/'), unit.id);
    }
    const { problems } = await this.get(ImportStakeholders).import(actor, clientId, stakeholderCsv(client));
    if (problems.length > 0)
      throw new Error(`The demonstration's stakeholders do not fit: ${JSON.stringify(problems)}`);
    return clientId;
  }

  /** The client's waves; answers with the link of somebody who has not answered the open one yet. */
  private async engagement(
    actor: Actor,
    clientId: string,
    client: DemoClient,
    team: readonly { memberId: string; isLead: boolean }[],
  ): Promise<string | null> {
    const engagement = await this.get(EngagementsService).create(actor, {
      clientId,
      name: client.engagement,
      startsOn: monthsAgo(7).toISOString().slice(0, 10),
    });
    await this.get(EngagementsService).setTeam(actor, engagement.id, team);
    const version = await this.get(TenantDb).run(actor, async (tx) => {
      const { id } = await this.get(InstrumentsService).installDefault(tx);
      return tx.get(InstrumentVersion, id);
    });
    const instrument = version.document;
    const assessment = await this.get(AssessmentsService).create(actor, {
      engagementId: engagement.id,
      instrumentId: version.instrumentId,
      name: 'Social business position',
    });
    await this.get(EngagementContextsService).save(actor, assessment.id, 0, client.context);
    for (const [index, past] of client.past.entries()) {
      const draft = await this.draftWave(actor, assessment.id, client, monthsAgo(past.monthsAgo));
      const wave = await this.get(OpenWave).open(actor, draft.id);
      const people = await this.links(actor, wave);
      for (const [number, person] of people.slice(1, -1).entries()) {
        await this.answer(person, instrument, past.leaning, 1_000 * (index + 1) + number, true);
      }
      await this.get(CloseWave).close(actor, wave.id);
      await this.backdate(actor, wave.id, monthsAgo(past.monthsAgo));
    }
    const draft = await this.draftWave(actor, assessment.id, client, new Date());
    if (client.next.status === 'draft') return null;
    const open = await this.get(OpenWave).open(actor, draft.id);
    const people = await this.links(actor, open);
    for (const [number, person] of people.filter((_, place) => place % ONE_IN === 1).entries()) {
      await this.answer(person, instrument, client.next.leaning, 9_000 + number, number % 4 !== 0);
    }
    return people.at(-1)?.link ?? null;
  }

  private async draftWave(actor: Actor, assessmentId: string, client: DemoClient, day: Date): Promise<Wave> {
    const wave = await this.get(WavesService).create(actor, assessmentId, {
      name: day.toLocaleDateString('en', { month: 'long', year: 'numeric' }),
      confidentialityMode: client.confidentialityMode,
      minimumGroup: 5,
      horizonOn: monthsAgo(-HORIZON_MONTHS).toISOString().slice(0, 10),
    });
    const stakeholders = await this.get(TenantDb).run(actor, (tx) =>
      tx.query<{ id: string }>('SELECT id FROM stakeholder WHERE client_id = $1 ORDER BY name', [wave.clientId]),
    );
    await this.get(ParticipantsService).invite(
      actor,
      wave.id,
      stakeholders.map(({ id }) => id),
    );
    return wave;
  }

  /** Everybody invited, as whoever holds their link. */
  private async links(actor: Actor, wave: Wave): Promise<{ actor: Actor; function: string; link: string }[]> {
    const personal = this.get(PersonalLinks);
    const people = await this.get(TenantDb).run(actor, (tx) =>
      tx.query<{ id: string; function: string; rotation: number }>(
        // By name, so that the same people answer every wave.
        `SELECT p.id, p.function, p.rotation FROM participant p JOIN stakeholder s ON s.id = p.stakeholder_id
          WHERE p.wave_id = $1 ORDER BY p.function, s.name`,
        [wave.id],
      ),
    );
    return people.map(({ id, rotation, function: key }) => {
      const token = personal.tokenOf({ tenantId: actor.tenantId, id, rotation });
      const owner = { tenantId: actor.tenantId, id, clientId: wave.clientId, waveId: wave.id };
      return { actor: respondentActor(owner, personal.keysOf(token)), function: key, link: personal.addressOf(token) };
    });
  }

  private async answer(
    person: { actor: Actor; function: string },
    instrument: Instrument,
    leaning: Leaning,
    seed: number,
    isSubmitted: boolean,
  ): Promise<void> {
    const operations = madeUpAnswers(instrument, person.function, leaning, seed).map((answer) => ({
      ...answer,
      operationId: randomUUID(),
      baseRevision: 0,
      confidence: null,
    }));
    const replies = await this.get(SaveAnswers).save(person.actor, operations);
    const refused = replies.find((reply) => reply.status !== 'saved');
    if (refused) throw new Error(`A demonstration answer was not saved: ${JSON.stringify(refused)}`);
    if (isSubmitted) await this.get(SubmitAnswers).submit(person.actor);
  }

  /** A demonstration needs a past: only the days are moved, nothing that was answered. */
  private async backdate(actor: Actor, waveId: string, day: Date): Promise<void> {
    await this.get(TenantDb).run(actor, (tx) =>
      tx.query(`UPDATE wave SET opened_at = $2::timestamptz - interval '3 weeks', closed_at = $2 WHERE id = $1`, [
        waveId,
        day,
      ]),
    );
  }
}

function monthsAgo(months: number): Date {
  const day = new Date();
  day.setMonth(day.getMonth() - months);
  return day;
}
