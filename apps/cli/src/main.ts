import { Command, CommanderError } from 'commander';

/** Exit codes: 1 for bad input, 2 for a wrong call. */
const BAD_INPUT = 1;
const WRONG_CALL = 2;

/** Each subcommand is loaded only when it is called, so that working on files never loads the database. */
const SUBCOMMANDS: Record<string, { summary: string; register: (program: Command) => Promise<void> }> = {
  analyse: {
    summary: 'score a file of answers with an instrument file',
    register: async (program) => (await import('./analyse/register-analyse.js')).registerAnalyse(program),
  },
  advise: {
    summary: 'recommend a destination for cases by the rules of an instrument file',
    register: async (program) => (await import('./advise/advise.command.js')).registerAdvise(program),
  },
  plan: {
    summary: 'propose a plan from a result towards a target',
    register: async (program) => (await import('./plan/plan.command.js')).registerPlan(program),
  },
  check: {
    summary: 'show what a file of people, answers or an instrument would bring',
    register: async (program) => (await import('./check/register-check.js')).registerCheck(program),
  },
  import: {
    summary: 'bring past data into an installation',
    register: async (program) => void (await import('./import/import.command.js')).registerImport(program),
  },
  admin: {
    summary: 'set up an installation and look after it',
    register: async (program) => void (await import('./admin/admin.command.js')).registerAdmin(program),
  },
};

const program = new Command('sextant')
  .description('Measure how mature an organisation is, and advise how mature it needs to be.')
  .exitOverride()
  .showHelpAfterError();

const called = process.argv[2];
const known = called !== undefined && Object.hasOwn(SUBCOMMANDS, called) ? SUBCOMMANDS[called] : undefined;
if (known) await known.register(program);
else for (const [name, { summary }] of Object.entries(SUBCOMMANDS)) program.command(name).description(summary);

try {
  if (called === undefined) program.error(program.helpInformation());
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_CALL;
  else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = BAD_INPUT;
  }
}
