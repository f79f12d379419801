import type { Mutant } from '../mutant.js';

const LOG = 'tests/api/log.spec.ts';
const LOGGER = 'libs/platform/src/logging/pino-logger.spec.ts';
const REFUSALS = 'tests/contract/malformed.spec.ts';

/** What an operator reads, and what a refusal says. */
export const OPERATORS: readonly Mutant[] = [
  {
    name: 'lines of a request lose its id',
    file: 'apps/api/src/create-api.ts',
    find: `fastify.addHook('onRequest', name);`,
    put: `fastify.addHook('onRequest', (_request, _reply, done) => done());`,
    promise: 'Every line of a request carries its id.',
    guards: [{ spec: LOG, test: 'the log of a request has its id and its firm' }],
  },
  {
    name: 'lines of a job lose its firm',
    file: 'libs/platform/src/jobs/job-workers.ts',
    find: 'return { tenantId: payload.tenantId, job: definition.name,',
    put: 'return { job: definition.name,',
    promise: 'Every line of a job carries its kind, its id and its firm.',
    guards: [{ spec: LOG, test: 'the log of a job has its kind' }],
  },
  {
    name: 'the sentence beside an error is lost',
    file: 'libs/platform/src/logging/pino-logger.ts',
    find: 'const said = texts.length > 1 ? texts[0] : undefined;',
    put: 'const said = undefined;',
    promise: 'A line says what was done when the error came.',
    guards: [{ spec: LOGGER }],
  },
  {
    name: 'the log keeps all that hangs on an error',
    file: 'libs/platform/src/logging/logged-error.ts',
    find: '  const logged: LoggedError = {\n',
    put: '  const logged: LoggedError = {\n    ...error,\n',
    promise: 'What the database says of a row reaches no log.',
    guards: [{ spec: LOGGER }],
  },
  {
    name: 'a quote within a value ends what the log leaves out',
    file: 'libs/platform/src/logging/logged-error.ts',
    find: `text.lastIndexOf('"')`,
    put: `text.indexOf('"', text.indexOf('"') + 1)`,
    promise: 'What the database could not read is repeated in no log, whatever it holds.',
    guards: [{ spec: LOGGER }],
  },
  {
    name: 'jobs of every kind come two at a time',
    file: 'libs/platform/src/jobs/job-workers.ts',
    find: 'concurrency: this.environment.JOB_CONCURRENCY[definition.name],',
    put: 'concurrency: 2,',
    promise: 'The operator says how many jobs of a kind are done at once.',
    guards: [{ spec: 'libs/platform/src/jobs/job-workers.db.spec.ts', test: 'a worker does as many jobs' }],
  },
  {
    name: 'mails that wait for later count as due',
    file: 'libs/data/src/migrations/1790000062000-mail-backlog.ts',
    find: `IN ('queued', 'held', 'sending') AND m.deliver_after <= now()`,
    put: `IN ('queued', 'held', 'sending')`,
    promise: 'The figure of due mails counts those that are due.',
    guards: [
      {
        spec: 'libs/platform/src/health/backlog.db.spec.ts',
        test: 'figures of a queue on PostgreSQL tell how many mails',
      },
    ],
  },
  {
    name: 'a refusal says a sentence',
    file: 'libs/platform/src/errors/format-error.ts',
    find: `return { message: 'INVALID_INPUT', locations,`,
    put: `return { message: 'The document cannot be read.', locations,`,
    promise: 'No sentence crosses the wire.',
    guards: [
      { spec: REFUSALS, test: 'a malformed request for any operation, in any argument is refused in the same way' },
    ],
  },
  {
    name: 'bad input is refused without naming what is wrong',
    file: 'apps/api/src/problems-of-input.ts',
    find: `    else if (broken.length > 0) yield problemOf(field, mostBasic(broken), error);\n`,
    put: '',
    promise: 'Bad input is refused with every field and the rule that it breaks.',
    guards: [{ spec: 'apps/api/src/problems-of-input.spec.ts' }],
  },
  {
    name: 'what came along overrides the code',
    file: 'libs/platform/src/errors/error.filter.ts',
    find: '.send({ ...named.details, code: named.code });',
    put: '.send({ code: named.code, ...named.details });',
    promise: 'Details never override the code.',
    guards: [{ spec: 'libs/platform/src/errors/error.filter.db.spec.ts', test: 'a refusal is named by its code' }],
  },
  {
    name: 'an item is turned in the range of the file',
    file: 'apps/cli/src/reference/selection.ts',
    find: 'const { min, max } = options.scale ?? rangeOf(data, item);',
    put: 'const { min, max } = options.scale ?? data.scale!;',
    promise: 'An item with a range of its own is turned in it.',
    guards: [{ spec: 'tests/reference/reference.spec.ts', test: 'npm run reference, on vocabulary' }],
  },
];
