import { randomUUID } from 'node:crypto';

import { Logger } from '@nestjs/common';
import { ERROR_CODES, problem } from '@sextant/contracts';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/** Codes that our own filter gives out; what carries one is ready to be shown. */
const OURS: ReadonlySet<unknown> = new Set([...ERROR_CODES, 'INTERNAL']);

/** What the libraries complain of, as their codes, and where it is wrong: in the document, its variables or the request around them. */
const PLACES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'query',
  GRAPHQL_VALIDATION_FAILED: 'query',
  BAD_USER_INPUT: 'variables',
  OPERATION_RESOLUTION_FAILURE: 'operationName',
  BAD_REQUEST: '',
  PERSISTED_QUERY_NOT_SUPPORTED: '',
  PERSISTED_QUERY_NOT_FOUND: '',
};

/**
 * The one way in which an error leaves, over HTTP and over sockets. Sentences of libraries quote values and suggest names of
 * the schema: none is passed on. What nobody foresaw is numbered, logged and hidden.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown = formatted): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = extensions?.code;
  if (OURS.has(code)) {
    // Status and headers are for whoever answers over HTTP, who has taken them by now.
    const { http: _, ...shown } = extensions ?? {};
    return { message, path, locations, extensions: shown };
  }
  const place = PLACES[String(code)] ?? (isOfTheDocument(error) && code === undefined ? 'query' : null);
  if (place !== null) {
    const problems = [problem(place, 'malformed')];
    return { message: 'INVALID_INPUT', locations, extensions: { code: 'INVALID_INPUT', problems } };
  }
  const errorId = randomUUID();
  logger.error({ errorId, error }, 'unexpected error');
  return { message: 'INTERNAL', path, extensions: { code: 'INTERNAL', errorId } };
}

/** As `formatError`, for every error of a result. */
export function formatResult({ errors, ...rest }: ExecutionResult): FormattedExecutionResult {
  return errors ? { ...rest, errors: errors.map((error) => formatError(error.toJSON(), error)) } : rest;
}

/** Sockets hand over what the parser, the rules and the reader of variables say without a code; no field is named. */
function isOfTheDocument(error: unknown): boolean {
  return error instanceof GraphQLError && error.path === undefined;
}
