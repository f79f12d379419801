import { InvalidArgumentError, type Command } from 'commander';

/** What `sextant advise` was called with. */
export interface AdviseOptions {
  instrument: string;
  cases: string;
  format: 'json' | 'table';
}

/** Adds `sextant advise`: the right-sizing rules of an instrument on worked cases, no database. */
export function registerAdvise(program: Command): void {
  program
    .command('advise')
    .description('Recommend a destination for each case and check its ambition; JSON on stdout, problems on stderr.')
    .requiredOption('--instrument <file>', 'instrument file, YAML or JSON')
    .requiredOption('--cases <file>', 'cases, YAML or JSON: as under examples and ambition_examples in an instrument')
    .option('--format <format>', 'json or table', jsonOrTable, 'json')
    .action(async (options: AdviseOptions, command: Command) => {
      const [{ advise }, { adviceTable }, { readText }] = await Promise.all([
        import('./advise.js'),
        import('./table.js'),
        import('../input-files.js'),
      ]);
      const advised = advise(readText(options.instrument), readText(options.cases), options);
      const text = options.format === 'table' ? adviceTable(advised) : `${JSON.stringify(advised, null, 2)}\n`;
      command.configureOutput().writeOut!(text);
    });
}

function jsonOrTable(written: string): string {
  if (written !== 'json' && written !== 'table') throw new InvalidArgumentError('It must be json or table.');
  return written;
}
