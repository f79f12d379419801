import { CONFIDENTIALITY_MODES } from '@sextant/contracts/words';
import { InvalidArgumentError, Option, type Command } from 'commander';

import type { ImportOptions } from './import-options.js';

/** Adds `sextant import`: past waves of a client come into the product. */
export function registerImport(program: Command): Command {
  const imports = program.command('import').description('bring past data into an installation');

  imports
    .command('answers')
    .description('past waves from an answers CSV, all of it or nothing; the worker scores them')
    .requiredOption('--tenant <firm>', "the firm's name or id")
    .option('--engagement <id>', 'make a new assessment in this engagement; needs --instrument')
    .option('--assessment <id>', 'add the waves to this assessment')
    .option('--instrument <file>', 'instrument file, YAML or JSON; published in the firm if it is not there yet')
    .requiredOption(
      '--answers <file>',
      'answers CSV: wave,organisation,respondent,function,item,current,desired,comment',
    )
    .addOption(
      new Option('--mode <mode>', 'what the people behind the answers were promised')
        .choices(CONFIDENTIALITY_MODES)
        .makeOptionMandatory(),
    )
    .option('--minimum-group <number>', 'show nothing that fewer people stand behind', wholeNumber)
    .option('--organisation <name>', 'which organisation of the file, when it holds several')
    .option('--name <name>', 'name of the new assessment')
    .action(async (options: ImportOptions, command: Command) => {
      const isNew = options.engagement !== undefined;
      if (isNew === (options.assessment !== undefined)) command.error('Give either --engagement or --assessment.');
      if (isNew && options.instrument === undefined) command.error('--engagement needs --instrument.');
      const { importAnswersFile } = await import('./import-answers-file.js');
      console.log(JSON.stringify(await importAnswersFile(options), null, 2));
    });

  return imports;
}

function wholeNumber(written: string): number {
  if (!/^\d{1,3}$/.test(written)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(written);
}
