/** A new PostgreSQL server in FOLDER with an empty database, for as long as somebody holds this program's standard input. */
import pg from 'pg';

import { EmbeddedPostgres } from '../postgres/embedded-postgres.js';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: run-postgres.ts FOLDER');

const postgres = new EmbeddedPostgres(folder, { throwAway: true });
await postgres.start();
const admin = new pg.Client({ connectionString: postgres.url('postgres') });
await admin.connect();
await admin.query('CREATE DATABASE sextant');
await admin.end();
process.stdout.write(`${postgres.url('sextant')}\n`);
process.stdin.resume().once('end', () => void postgres.destroy());
