/** Started once a test run, by the first suite that needs a database: prints the addresses as JSON and leaves the server up. */
import { provision } from '@sextant/data/provisioning';
import pg from 'pg';

import { EmbeddedPostgres } from '../postgres/embedded-postgres.js';

const TEMPLATE = 'sextant_template';
const SECRET = 'only ever used by the tests: Kx7 Qm2 Vz9 Lp4';

const directory = process.argv[2];
if (directory === undefined) throw new Error('Usage: start-postgres.ts FOLDER');

const postgres = new EmbeddedPostgres(directory, { throwAway: true, settings: { max_connections: '300' } });
await postgres.start();
const admin = new pg.Client({ connectionString: postgres.url('postgres') });
await admin.connect();
await admin.query(`CREATE DATABASE ${TEMPLATE}`);
const logins = await provision(postgres.url(TEMPLATE), SECRET);
await admin.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false`);
await admin.end();
process.stdout.write(JSON.stringify({ template: TEMPLATE, secret: SECRET, admin: postgres.url(TEMPLATE), ...logins }));
