import { randomUUID } from 'node:crypto';

import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import { DomainError, problem, type AuditOutcome, type ErrorCode } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';

import type { RequestContext } from '../access/request-context.js';

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  SOMEBODY_ELSE: 409,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  LINK_NOT_VALID: 404,
  INVITATION_NOT_VALID: 404,
  ALREADY_THERE: 409,
  CHANGED_MEANWHILE: 409,
  TOO_FEW_PARTICIPANTS: 409,
  UNIT_IN_USE: 409,
  ACCOUNT_NOT_LINKABLE: 409,
  OPERATION_ID_USED: 409,
  STEP_REACHED: 409,
  IMPORTED_ALREADY: 409,
  IMPORTED_OTHERWISE: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

const DENIALS: ReadonlySet<ErrorCode> = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** What whoever asks has sent, or what only the database knows by that name: it stays in the program. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['id', 'email', 'version', 'wave', 'constraint']);

interface NamedError {
  readonly code: ErrorCode | 'INTERNAL';
  readonly details: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/**
 * Names what we expected; numbers, logs and hides what we did not. Every denial, and every mutation that did not
 * come to pass, leaves its one entry in the audit trail here.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  constructor(private readonly db: TenantDb) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<unknown> {
    const named = this.name(error);
    if (host.getType<GqlContextType>() === 'graphql') {
      const graphql = GqlArgumentsHost.create(host);
      const field = graphql.getInfo<{ fieldName: string }>().fieldName;
      await this.record(graphql.getContext<RequestContext>(), field, named);
      return new GraphQLError(named.code, { extensions: { ...named.details, ...later(named), code: named.code } });
    }
    const http = host.switchToHttp();
    const request = http.getRequest<RequestContext & { routeOptions?: { url?: string }; method: string }>();
    await this.record(request, `${request.method} ${request.routeOptions?.url ?? ''}`, named);
    return http
      .getResponse<FastifyReply>()
      .status(named.status)
      .headers({ 'cache-control': 'no-store', ...retryAfter(named) })
      .send({ ...named.details, code: named.code });
  }

  private name(error: unknown): NamedError {
    if (error instanceof DomainError) {
      if (error.cause) this.logger.warn({ error: error.cause }, error.code);
      return { code: error.code, details: shown(error.details), status: HTTP_STATUS[error.code] ?? 400 };
    }
    if (error instanceof HttpException && error.getStatus() < 500) {
      const code =
        error.getStatus() === 404 ? 'NOT_FOUND' : error.getStatus() === 401 ? 'UNAUTHENTICATED' : 'INVALID_INPUT';
      const details = code === 'INVALID_INPUT' ? { problems: [problem('', 'malformed')] } : {};
      return { code, details, status: error.getStatus() };
    }
    const errorId = randomUUID();
    this.logger.error({ errorId, error }, 'unexpected error');
    return { code: 'INTERNAL', details: { errorId }, status: 500 };
  }

  private async record(context: RequestContext, action: string, named: NamedError): Promise<void> {
    // It was put off, not refused, and what keeps it from being done keeps this from being written.
    if (named.code === 'UNAVAILABLE') return;
    const { actor } = context;
    const denied = named.code !== 'INTERNAL' && DENIALS.has(named.code);
    if (!actor || actor.operation?.recorded || !(actor.operation || denied)) return;
    const outcome: AuditOutcome = denied ? 'denied' : named.code === 'INTERNAL' ? 'failed' : 'refused';
    const code = named.code === 'INTERNAL' ? null : named.code;
    const subject = actor.operation?.subject ?? {};
    await this.db
      .recordAlone(actor, { action, outcome, code, subject })
      .catch((error: unknown) => this.logger.error({ error }, 'a denial could not be recorded'));
  }
}

function shown(details: DomainError['details']): DomainError['details'] {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !NOT_SHOWN.has(name)));
}

/** When to come again, for whoever reads headers only. */
function retryAfter({ details: { retryAfterSeconds } }: NamedError): Record<string, string> {
  return typeof retryAfterSeconds === 'number' ? { 'retry-after': String(retryAfterSeconds) } : {};
}

/** The same over GraphQL: Apollo takes status and headers from here, and passes on the rest. */
function later(named: NamedError): object {
  if (named.code !== 'UNAVAILABLE') return {};
  return { http: { status: named.status, headers: new Map(Object.entries(retryAfter(named))) } };
}
