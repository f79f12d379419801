import { Argument, Option, type Command } from 'commander';

import { KINDS, type CheckOptions, type Kind } from './check-options.js';

/** Adds `sextant check`: what a file would bring, without a database. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('Show what a file would bring, as the import pages read it; exit 1 if it has problems.')
    .addArgument(new Argument('<kind>', 'what the file holds').choices(KINDS))
    .argument('<file>', 'CSV of people or answers; YAML or JSON of an instrument')
    .option('--instrument <file>', 'instrument file whose functions and items the rows are matched with')
    .addOption(new Option('--format <format>', 'json or table').choices(['json', 'table']).default('json'))
    .action(async (kind: Kind, file: string, options: CheckOptions) => {
      const { check } = await import('./check.js');
      process.exitCode = check(kind, file, options);
    });
}
