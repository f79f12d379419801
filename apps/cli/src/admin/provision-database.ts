import { provision } from '@sextant/data/provisioning';
import { readProvisioningEnvironment } from '@sextant/platform/environment';

/** Roles, migrations, queue and grants; prints the addresses that the API and the worker connect with. */
export async function provisionDatabase(): Promise<void> {
  const { adminUrl, secret } = readProvisioningEnvironment();
  console.log(JSON.stringify(await provision(adminUrl, secret), null, 2));
}
