import { systemActor } from '@sextant/contracts';
import { Engagement, Stakeholder, Unit, type SystemDb, type Tx } from '@sextant/data';

/** Units, engagements and people of clients, written through the real doors. */
export class GivenEngagements {
  private readonly system: SystemDb;

  constructor({ system }: { system: SystemDb }) {
    this.system = system;
  }

  /** A path of units, each below the one before: `units(tenantId, clientId, 'Operations', 'Logistics')`. */
  units(tenantId: string, clientId: string, ...names: string[]): Promise<Unit[]> {
    return this.inside(tenantId, async (tx) => {
      const path: Unit[] = [];
      for (const name of names) {
        path.push(await tx.insert(Unit, { clientId, parentId: path.at(-1)?.id ?? null, name }));
      }
      return path;
    });
  }

  engagement(tenantId: string, clientId: string, wish: Partial<Engagement> = {}): Promise<Engagement> {
    const usual = { name: 'Engagement', startsOn: '2026-01-01', endsOn: null };
    return this.inside(tenantId, (tx) => tx.insert(Engagement, { ...usual, ...wish, clientId }));
  }

  stakeholder(tenantId: string, clientId: string, wish: Partial<Stakeholder> = {}): Promise<Stakeholder> {
    const usual = { name: 'Pat Sample', function: 'sales' };
    return this.inside(tenantId, (tx) => tx.insert(Stakeholder, { ...usual, ...wish, clientId }));
  }

  private inside<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.system.run(async (system) => work(await system.enter(systemActor(tenantId))));
  }
}
