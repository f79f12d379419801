import { withoutAddresses } from './without-addresses.js';

/** What the log keeps of an error; everything else that libraries hang on it (parameters, rows, recipients) stays out. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  /** What PostgreSQL calls it. */
  readonly sqlState?: string;
  /** What Node or a library calls it, as `ECONNREFUSED`. */
  readonly errorCode?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Class 22: the database quotes the value that it could not read. */
const DATA_EXCEPTION = /^22/;
const DEEPEST = 4;
const MOST_ERRORS = 5;

/** An error as a line of the log shows it; what is none is shown without what it says, which nobody has looked through. */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, severity, constraint, table, cause, errors } = error as Error & Record<string, unknown>;
  // EPIPE looks like one too; only what the server says has a severity.
  const sqlState = typeof code === 'string' && SQLSTATE.test(code) && severity !== undefined ? code : undefined;
  const clean = (text: string) =>
    withoutAddresses(sqlState && DATA_EXCEPTION.test(sqlState) ? withoutValue(text) : text);
  const deeper = depth < DEEPEST;
  const logged: LoggedError = {
    type: error.constructor.name,
    message: clean(error.message),
    stack: clean(error.stack ?? ''),
    sqlState,
    errorCode: sqlState === undefined && typeof code === 'string' ? code : undefined,
    constraint: typeof constraint === 'string' ? constraint : undefined,
    table: typeof table === 'string' ? table : undefined,
    cause: deeper && cause !== undefined ? loggedError(cause, depth + 1) : undefined,
    errors:
      deeper && Array.isArray(errors)
        ? errors.slice(0, MOST_ERRORS).map((one) => loggedError(one, depth + 1))
        : undefined,
  };
  return logged;
}

/** `invalid input syntax for type uuid: "…"`, with all left out from the first quote to the last: the value may hold quotes itself. */
function withoutValue(text: string): string {
  const [from, to] = [text.indexOf('"'), text.lastIndexOf('"')];
  return from === to ? text : `${text.slice(0, from)}"…"${text.slice(to + 1)}`;
}
