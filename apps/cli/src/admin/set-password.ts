import { IdentityModule, ChangePassword } from '@sextant/identity';

import { readPassword } from './read-password.js';
import { withServices } from './with-services.js';

/** Gives a user a new password, and says how many sessions that ended. */
export async function setPassword(email: string): Promise<void> {
  const password = await readPassword();
  const endedSessions = await withServices([IdentityModule], (services) =>
    services.get(ChangePassword, { strict: false }).reset(email, password),
  );
  console.log(JSON.stringify({ email, endedSessions }, null, 2));
}
