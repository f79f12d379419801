/** The `migrate` step of docker-compose.yml: brings the database up to date and leaves each process its address. */
import { writeFile } from 'node:fs/promises';

import { provision } from '@sextant/data/provisioning';
import { readProvisioningEnvironment } from '@sextant/platform/environment';

const { adminUrl, secret } = readProvisioningEnvironment();
for (const [name, url] of Object.entries(await provision(adminUrl, secret))) {
  await writeFile(`/run/sextant/${name}.env`, `DATABASE_URL=${url}\n`, { mode: 0o600 });
}
