import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

import { StartProblem } from '../start-problem.js';

const SUPERVISOR_LOCK = 736_001;

/** Codes of a server that is there but not yet, or no longer, open for sign-ins. */
const NOT_READY = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']);

/**
 * Claims the cluster for this process: the returned connection holds the claim until it ends, however it ends.
 * Undefined when another process holds it. A StartProblem when the password is not this cluster's.
 */
export async function claimCluster(url: string, patience = 15_000): Promise<pg.Client | undefined> {
  const deadline = Date.now() + patience;
  for (;;) {
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'sextant-supervisor' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ claimed: boolean }>('SELECT pg_try_advisory_lock($1) AS claimed', [
        SUPERVISOR_LOCK,
      ]);
      if (rows[0]?.claimed) return client;
      await client.end();
      return undefined;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code } = error as { code?: string };
      if (code === '28P01') {
        throw new StartProblem(
          'The database server in the data folder does not accept the password kept beside it in cluster.json. ' +
            'Put the original file back, or move the folder away to start anew.',
        );
      }
      if (!NOT_READY.has(code ?? '') || Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}
