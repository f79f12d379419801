import { InvalidArgumentError, type Command } from 'commander';

/** What `sextant plan` was called with. */
export interface PlanOptions {
  instrument: string;
  result: string;
  target: string;
  format: 'json' | 'table';
}

/** Adds `sextant plan`: the plan that an instrument proposes for a target, no database. */
export function registerPlan(program: Command): void {
  program
    .command('plan')
    .description('Propose a plan from a result towards a target; JSON on stdout, problems on stderr.')
    .requiredOption('--instrument <file>', 'instrument file, YAML or JSON')
    .requiredOption('--result <file>', 'what "sextant analyse" prints for one organisation and wave')
    .requiredOption('--target <position>', 'key of the position that was chosen')
    .option('--format <format>', 'json or table', jsonOrTable, 'json')
    .action(async (options: PlanOptions, command: Command) => {
      const [{ plan }, { planTable }, { readInstrumentFile, readText }] = await Promise.all([
        import('./plan.js'),
        import('./table.js'),
        import('../input-files.js'),
      ]);
      const instrument = readInstrumentFile(options.instrument);
      const document = plan(instrument, { name: options.result, text: readText(options.result) }, options.target);
      const text =
        options.format === 'table' ? planTable(instrument, document) : `${JSON.stringify(document, null, 2)}\n`;
      command.configureOutput().writeOut!(text);
    });
}

function jsonOrTable(written: string): string {
  if (written !== 'json' && written !== 'table') throw new InvalidArgumentError('It must be json or table.');
  return written;
}
