/** The `migrate` step of docker-compose.yml: brings the database up to date and leaves each process its address. */
import { writeFile } from 'node:fs/promises';

import { provision } from '@sextant/data/provisioning';

const { DATABASE_ADMIN_URL, APP_SECRET } = process.env;
if (!DATABASE_ADMIN_URL || !APP_SECRET) throw new Error('Set DATABASE_ADMIN_URL and APP_SECRET.');

const logins = await provision(DATABASE_ADMIN_URL, APP_SECRET);
for (const [name, url] of Object.entries(logins)) {
  await writeFile(`/run/sextant/${name}.env`, `DATABASE_URL=${url}\n`, { mode: 0o600 });
}
