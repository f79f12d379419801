import { LOCALES } from '@sextant/contracts/words';
import { HIGHEST_MINIMUM, MODES } from '@sextant/maturity';
import { InvalidArgumentError, type Command } from 'commander';

import type { AnalyseOptions } from './analyse-options.js';

/** Adds `sextant analyse`: the whole measuring core on files, no database. */
export function registerAnalyse(program: Command): void {
  program
    .command('analyse')
    .description('Score the answers of one or more organisations and waves; JSON on stdout, problems on stderr.')
    .requiredOption('--instrument <file>', 'instrument file, YAML or JSON')
    .requiredOption(
      '--answers <file>',
      'answers CSV: wave,organisation,respondent,function,item,current,desired,comment',
    )
    .option(
      '--seed <number>',
      'seed of the resampling with --minimum-group 1; derived from instrument, organisation and wave unless given',
      seed,
    )
    .option('--format <format>', 'json or table', oneOf('json', 'table'), 'json')
    .option(
      '--minimum-group <number>',
      'publish as a wave with this minimum: in bands, and nothing that fewer people stand behind; 1 shows everything',
      minimumGroup,
      MODES.anonymous.usual,
    )
    .option('--report <file>', 'also write a PDF report; one file for each organisation and wave')
    .option('--locale <locale>', `language of report and table: ${LOCALES.join(' or ')}`, oneOf(...LOCALES))
    .action(async (options: AnalyseOptions) => {
      const { analyse } = await import('./analyse.js');
      await analyse(options);
    });
}

function seed(written: string): number {
  const value = Number(written);
  if (!/^\d{1,10}$/.test(written) || value > 0xffffffff) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  }
  return value;
}

function minimumGroup(written: string): number {
  const value = Number(written);
  if (!/^\d{1,2}$/.test(written) || value < 1 || value > HIGHEST_MINIMUM) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${HIGHEST_MINIMUM}.`);
  }
  return value;
}

function oneOf(...allowed: string[]): (written: string) => string {
  return (written) => {
    if (!allowed.includes(written)) throw new InvalidArgumentError(`It must be ${allowed.join(' or ')}.`);
    return written;
  };
}
