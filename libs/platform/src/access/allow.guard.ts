import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { DomainError, type Actor, type AuditedOperation, type Permission } from '@sextant/contracts';

import { OPERATION_ID } from '../operations/with-operation-ids.js';
import { ALLOW } from './allow.js';
import type { RequestContext } from './request-context.js';

/**
 * Refuses whatever is not allowed, and what names no permission at all. Synchronous on purpose: the actor was
 * resolved once, when the request came in. Mutations leave here with the operation that the door records.
 */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const needed = this.reflector.get<Permission | 'public' | undefined>(ALLOW, context.getHandler());
    const request = requestContext(context);
    if (request.actor && isMutation(context)) request.actor = withOperation(request.actor, context);
    if (needed === 'public') return true;
    if (!needed) throw new DomainError('FORBIDDEN');
    if (!request.actor) throw request.refused ?? new DomainError('UNAUTHENTICATED');
    if (!request.actor.permissions.has(needed)) throw new DomainError('FORBIDDEN', { permission: needed });
    return true;
  }
}

/** Where the actor of a GraphQL operation or a plain route is kept. */
export function requestContext(context: ExecutionContext): RequestContext {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<RequestContext>()
    : context.switchToHttp().getRequest<RequestContext>();
}

function isMutation(context: ExecutionContext): boolean {
  if (context.getType<GqlContextType>() !== 'graphql') return false;
  const info = GqlExecutionContext.create(context).getInfo<{ operation: { operation: string } }>();
  return info.operation.operation === 'mutation';
}

function withOperation(actor: Actor, context: ExecutionContext): Actor {
  const graphql = GqlExecutionContext.create(context);
  const { [OPERATION_ID]: id, ...request } = graphql.getArgs<Record<string, unknown>>();
  const operation: AuditedOperation = {
    name: graphql.getInfo<{ fieldName: string }>().fieldName,
    subject: idsOf(request),
    ...(typeof id === 'string' && { id, request }),
    recorded: false,
  };
  return { ...actor, operation };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ids among an operation's arguments, one level of input objects deep; no other value is kept. */
function idsOf(args: Record<string, unknown>): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'string' && UUID.test(value)) ids[name] = value;
    else if (value && typeof value === 'object' && !Array.isArray(value)) {
      Object.assign(ids, idsOf(value as Record<string, unknown>));
    }
  }
  return ids;
}
