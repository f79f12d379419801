import { Argument, InvalidArgumentError, type Command } from 'commander';

/** Adds `sextant check`: what a file would bring, without a database. */
export function registerCheck(program: Command): void {
  const check = program.command('check').description('Look at a file as an import would; JSON on stdout.');
  check
    .command('instrument')
    .description('The instrument as it would be stored, what changed of an earlier format, and every problem.')
    .addArgument(new Argument('<file>', 'instrument file, YAML or JSON'))
    .option('--format <format>', 'json or table', jsonOrTable, 'json')
    .action(async (file: string, { format }: { format: string }, command: Command) => {
      const [{ checkInstrument, checkedTable }, { readText }] = await Promise.all([
        import('./check-instrument.js'),
        import('../input-files.js'),
      ]);
      const checked = checkInstrument(readText(file));
      const text = format === 'table' ? checkedTable(checked) : `${JSON.stringify(checked, null, 2)}\n`;
      command.configureOutput().writeOut!(text);
      if (checked.problems.length > 0) process.exitCode = 1;
    });
}

function jsonOrTable(written: string): string {
  if (written !== 'json' && written !== 'table') throw new InvalidArgumentError('It must be json or table.');
  return written;
}
