import { createDataSource, deriveKey, SystemDb, TenantDb } from '@sextant/data';
import { readEnvironment } from '@sextant/platform';
import { ApiProcess } from '@sextant/testing/api-process';
import { GivenIdentity } from '@sextant/testing/given-identity';
import { GivenWaves } from '@sextant/testing/given-waves';
import { testDatabase } from '@sextant/testing/test-database';
import pg from 'pg';

/** The real API on a database of its own, with firms whose people are answering. */
export interface GivenFirms {
  readonly api: ApiProcess;
  readonly adminUrl: string;
  readonly admin: pg.Client;
  /** The personal link of everybody, firm after firm. */
  readonly tokens: readonly string[];
  close(): Promise<void>;
}

/** Sets the product up with so many firms, one open confidential wave each. */
export async function givenFirms(firms: number, people: number): Promise<GivenFirms> {
  const database = await testDatabase();
  const environment = readEnvironment({
    ...{ NODE_ENV: 'test', DATABASE_URL: database.apiUrl, APP_SECRET: database.secret, LOG_LEVEL: 'silent' },
  });
  const dataSource = await createDataSource(database.apiUrl, { poolSize: 2, applicationName: 'bench' }).initialize();
  const tenants = new TenantDb(dataSource, {
    role: 'app_api',
    auditKey: Buffer.alloc(32),
    operationKey: Buffer.alloc(32),
    contextKey: deriveKey(database.secret, 'context'),
    onEffectError: (error) => console.error(error),
  });
  const system = new SystemDb(dataSource, tenants);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const api = await ApiProcess.on(environment);
  const close = async (): Promise<void> => {
    await api.kill();
    await admin.end();
    await dataSource.destroy();
    await database.drop();
  };
  try {
    const identity = new GivenIdentity(system);
    const waves = new GivenWaves({ system, environment });
    const tokens: string[] = [];
    for (let firm = 0; firm < firms; firm++) {
      const tenantId = await identity.tenant();
      const wave = await waves.wave(tenantId, await identity.client(tenantId), { people });
      tokens.push(...wave.participants.map(({ token }) => token));
    }
    await api.start();
    return { api, adminUrl: database.adminUrl, admin, tokens, close };
  } catch (error) {
    await close();
    throw error;
  }
}
