import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, wrongField } from '@sextant/contracts';
import { Client, Engagement, TenantDb, type Tx } from '@sextant/data';
import { assertCan, clientsInSight } from '@sextant/platform';
import { In } from 'typeorm';

/** A member's part in an engagement. */
export interface TeamMember {
  readonly memberId: string;
  readonly name: string;
  readonly isLead: boolean;
}

/** What can be said about an engagement; dates as YYYY-MM-DD. */
export interface EngagementInput {
  readonly name?: string;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

/** Pieces of consulting work, each with a team and dates. */
@Injectable()
export class EngagementsService {
  constructor(private readonly db: TenantDb) {}

  /** Engagements of these clients, as far as they are in sight; the newest first. */
  ofClients(actor: Actor, clientIds: readonly string[]): Promise<Engagement[]> {
    const inSight = clientsInSight(actor);
    const visible = clientIds.filter((id) => inSight === null || inSight.includes(id));
    return this.db.run(actor, (tx) =>
      tx.repo(Engagement).find({ where: { clientId: In(visible) }, order: { startsOn: 'DESC', createdAt: 'DESC' } }),
    );
  }

  /** Those of these engagements that are in sight. */
  async byIds(actor: Actor, engagementIds: readonly string[]): Promise<Engagement[]> {
    const inSight = clientsInSight(actor);
    const found = await this.db.run(actor, (tx) => tx.repo(Engagement).findBy({ id: In([...engagementIds]) }));
    return found.filter(({ clientId }) => inSight === null || inSight.includes(clientId));
  }

  find(actor: Actor, engagementId: string): Promise<Engagement> {
    return this.db.run(actor, async (tx) => {
      const engagement = await tx.get(Engagement, engagementId);
      assertCan(actor, 'engagement.read', engagement);
      return engagement;
    });
  }

  /** Starts an engagement; a member who starts one leads it. */
  create(
    actor: Actor,
    input: EngagementInput & { clientId: string; name: string; startsOn: string },
  ): Promise<Engagement> {
    return this.db.run(actor, async (tx) => {
      const client = await tx.get(Client, input.clientId);
      assertCan(actor, 'engagement.write', { id: client.id, clientId: client.id });
      assertOrder(input.startsOn, input.endsOn ?? null);
      const engagement = await tx.insert(Engagement, {
        clientId: client.id,
        name: input.name.trim(),
        startsOn: input.startsOn,
        endsOn: input.endsOn ?? null,
      });
      if (actor.kind === 'member') await this.replaceTeam(tx, engagement.id, [{ memberId: actor.id!, isLead: true }]);
      return engagement;
    });
  }

  update(actor: Actor, engagementId: string, input: EngagementInput): Promise<Engagement> {
    return this.db.run(actor, async (tx) => {
      const engagement = await tx.lock(Engagement, engagementId);
      assertCan(actor, 'engagement.write', engagement);
      const startsOn = input.startsOn ?? engagement.startsOn;
      const endsOn = input.endsOn === undefined ? engagement.endsOn : input.endsOn;
      assertOrder(startsOn, endsOn);
      await tx.query(`UPDATE engagement SET name = $2, starts_on = $3, ends_on = $4 WHERE id = $1`, [
        engagementId,
        input.name?.trim() ?? engagement.name,
        startsOn,
        endsOn,
      ]);
      return tx.get(Engagement, engagementId);
    });
  }

  /** The whole team, replaced at once. It needs a lead, and holds only members of the firm. */
  setTeam(
    actor: Actor,
    engagementId: string,
    team: readonly { memberId: string; isLead: boolean }[],
  ): Promise<Engagement> {
    return this.db.run(actor, async (tx) => {
      const engagement = await tx.lock(Engagement, engagementId);
      assertCan(actor, 'engagement.write', engagement);
      await this.assertTeam(tx, team);
      await this.replaceTeam(tx, engagementId, team);
      return engagement;
    });
  }

  /** The teams of many engagements at once, as far as they are in sight; leads first. */
  teams(actor: Actor, engagementIds: readonly string[]): Promise<(TeamMember & { engagementId: string })[]> {
    return this.db.run(actor, (tx) =>
      tx.query(
        `SELECT team.engagement_id AS "engagementId", member.id AS "memberId", member.name, team.is_lead AS "isLead"
           FROM engagement_member team
           JOIN member ON member.id = team.member_id
           JOIN engagement ON engagement.id = team.engagement_id
          WHERE team.engagement_id = ANY ($1) AND ($2::uuid[] IS NULL OR engagement.client_id = ANY ($2))
          ORDER BY team.is_lead DESC, member.name, member.id`,
        [engagementIds, clientsInSight(actor)],
      ),
    );
  }

  private async assertTeam(tx: Tx, team: readonly { memberId: string; isLead: boolean }[]): Promise<void> {
    const memberIds = team.map((part) => part.memberId);
    const known = await tx.query<{ id: string }>(
      `SELECT id FROM member WHERE id = ANY ($1) AND removed_at IS NULL AND role <> 'executive'`,
      [memberIds],
    );
    const missing = memberIds.find((id) => !known.some((member) => member.id === id));
    if (missing) throw new DomainError('NOT_FOUND', { id: missing });
    if (!team.some((part) => part.isLead)) throw wrongField('team', 'teamLead');
  }

  private async replaceTeam(
    tx: Tx,
    engagementId: string,
    team: readonly { memberId: string; isLead: boolean }[],
  ): Promise<void> {
    await tx.query('DELETE FROM engagement_member WHERE engagement_id = $1', [engagementId]);
    await tx.query(
      `INSERT INTO engagement_member (tenant_id, engagement_id, member_id, is_lead)
       SELECT $1, $2, member_id, is_lead FROM unnest($3::uuid[], $4::boolean[]) AS part (member_id, is_lead)`,
      [tx.actor.tenantId, engagementId, team.map((part) => part.memberId), team.map((part) => part.isLead)],
    );
  }
}

function assertOrder(startsOn: string, endsOn: string | null): void {
  if (endsOn === null || endsOn >= startsOn) return;
  throw wrongField('endsOn', 'beforeStart');
}
