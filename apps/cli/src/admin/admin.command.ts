import { knowRunningInstallation } from '@sextant/platform/running-installation';
import type { Command } from 'commander';

import { registerDemo } from '../demo/demo.command.js';
import { backUpInstallation, listErasures } from './back-up-installation.js';
import { createTenant, type CreateTenantOptions } from './create-tenant.js';
import { printErasedAgain } from './erase-again.js';
import { provisionDatabase, type ProvisionOptions } from './provision-database.js';
import { restoreInstallation, type RestoreOptions } from './restore-installation.js';
import { setPassword } from './set-password.js';
import { verifyAudit } from './verify-audit.js';

/** Hangs `sextant admin` and its subcommands onto the program. */
export function registerAdmin(program: Command): Command {
  const admin = program
    .command('admin')
    .description('what the operator of an installation does')
    .hook('preAction', knowRunningInstallation);

  admin
    .command('provision')
    .description('bring the database of DATABASE_ADMIN_URL up to date and keep the addresses of the processes')
    .option('--logins <folder>', 'where to write api.env and worker.env; DATA_DIR/logins unless given')
    .option(
      '--cluster [url]',
      'keep them as the secrets sextant-api and sextant-worker of the Kubernetes cluster instead',
    )
    .option('--account <folder>', "where the token for the cluster lies; the pod's own unless given")
    .action((options: ProvisionOptions) => provisionDatabase(options));

  admin
    .command('create-tenant')
    .description('found a firm; without a password, print a link by which its owner chooses one')
    .requiredOption('--name <name>', "the firm's name")
    .requiredOption('--owner-email <address>', 'the e-mail address of its first owner')
    .requiredOption('--owner-name <name>', "the owner's name")
    .option('--password-stdin', "read the owner's password from standard input", false)
    .action((options: CreateTenantOptions) => createTenant(options));

  admin
    .command('set-password')
    .description(
      'give a user who has forgotten theirs a new password, read from standard input; ends all their sessions',
    )
    .requiredOption('--email <address>', "the user's e-mail address")
    .action(({ email }: { email: string }) => setPassword(email));

  admin
    .command('verify-audit')
    .description("compute every firm's audit trail anew; exit 1 when one does not hold")
    .action(verifyAudit);

  admin
    .command('backup')
    .description('write everything in the database and its stored files to one archive, while work goes on')
    .argument('<file>', 'where to; there must be none yet')
    .action(backUpInstallation);

  admin
    .command('erasures')
    .description('write who has been erased so far, as hashes that name nobody: the list that a restore asks for')
    .argument('<file>', 'where to; an older list is replaced')
    .action(listErasures);

  admin
    .command('restore')
    .description('fill an empty or freshly provisioned database of DATABASE_ADMIN_URL with a backup')
    .argument('<file>', 'the archive that `sextant admin backup` wrote')
    .option('--erasures <file>', 'the newest list of erasures: who is on it is erased again')
    .option('--no-later-erasures', 'nobody was erased since the backup was made')
    .action((file: string, options: RestoreOptions) => restoreInstallation(file, options));

  admin
    .command('erase-again')
    .description('erase whoever is on the list of erasures and is there all the same; a restore does it by itself')
    .action(printErasedAgain);

  registerDemo(admin);
  return admin;
}
