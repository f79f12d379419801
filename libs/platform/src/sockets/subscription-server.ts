import type { IncomingHttpHeaders } from 'node:http';

import { DomainError, problem, type Actor } from '@sextant/contracts';
import { getOperationAST, GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';

import { WHOM } from '../access/carried-tokens.js';
import { formatError, formatResult } from '../errors/format-error.js';
import { addToLogContext } from '../logging/log-context.js';
import type { JointSubscriptions, SubscriptionContext } from './joint-subscriptions.js';
import type { OpenSockets } from './open-sockets.js';
import type { SocketDocuments } from './socket-documents.js';
import { CLOSED, SOCKET_LIMITS } from './socket-limits.js';
import { SocketWire } from './socket-wire.js';
import type { StandingActors } from './standing-actors.js';
import { visibilityOf } from './visibility.js';

/** What is kept of a socket while it is open. */
export class SocketCaller {
  readonly wire: SocketWire;
  actor: Actor | null = null;

  /** Headers as they came with the handshake; for whom the page speaks is said on connecting. */
  constructor(
    socket: WebSocket,
    public headers: IncomingHttpHeaders,
  ) {
    this.wire = new SocketWire(socket, () => this.actor !== null);
  }
}

type SocketContext = Context<Record<string, unknown>, SocketCaller>;

/** What the socket server works with. */
export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly documents: SocketDocuments;
  readonly standing: StandingActors;
  readonly sockets: OpenSockets;
  readonly subscriptions: JointSubscriptions;
}

/** Subscriptions over `graphql-transport-ws`, and nothing else: what changes something or is asked once goes over HTTP. */
export function subscriptionServer(parts: SubscriptionParts): Server<SocketCaller> {
  return makeServer<Record<string, unknown>, SocketCaller>({
    connectionInitWaitTimeout: SOCKET_LIMITS.signInMs,
    subscribe: (args) => parts.subscriptions.subscribe(args),
    onConnect: (context) => connect(parts, context),
    onSubscribe: (context, id, payload) => prepare(parts, context, id, payload),
    onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
    onNext: (_context, _id, _payload, _args, result) => formatResult(result),
    onClose: ({ extra }) => parts.sockets.remove(extra.wire),
  });
}

async function connect({ standing, sockets }: SubscriptionParts, context: SocketContext): Promise<boolean> {
  const { extra, connectionParams } = context;
  // Browsers can set no headers on a socket: for whom a page speaks, it says when it connects.
  const { as, whom } = connectionParams ?? {};
  if (typeof as === 'string') extra.headers = { ...extra.headers, 'x-sextant-as': as };
  if (typeof whom === 'string') extra.headers = { ...extra.headers, [WHOM]: whom };
  const actor = await actorOf(standing, extra);
  if (!actor) return false;
  // It may have gone while it was looked up.
  if (!extra.wire.isOpen) return true;
  if (sockets.countOf(actor) >= SOCKET_LIMITS.mostSocketsEach) {
    extra.wire.close(CLOSED.tooMany, 'Too many sockets');
    return true;
  }
  extra.actor = actor;
  sockets.add(extra.wire, actor);
  return true;
}

/** Who asks is looked up for each subscription; whoever has other rights than on connecting has to connect again. */
async function prepare(
  parts: SubscriptionParts,
  { extra, subscriptions }: SocketContext,
  id: string,
  { query, operationName, variables }: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (Object.keys(subscriptions).length > SOCKET_LIMITS.mostSubscriptions) return refused('TOO_MANY_REQUESTS');
  const actor = await actorOf(parts.standing, extra);
  if (!actor || !extra.actor || visibilityOf(actor) !== visibilityOf(extra.actor)) {
    extra.wire.close();
    return refused('UNAUTHENTICATED');
  }
  addToLogContext({ tenantId: actor.tenantId });
  const { schema, documents } = parts;
  try {
    const document = documents.parse(query);
    const errors = documents.validate(schema, document);
    if (errors.length > 0) return errors;
    if (getOperationAST(document, operationName)?.operation !== 'subscription') return invalid;
    const contextValue: SubscriptionContext = {
      ...{ actor, requestId: extra.wire.id },
      subscriber: { wire: extra.wire, id, document: query },
    };
    return { schema, document, operationName, variableValues: variables, contextValue };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** Whoever means somebody that the browser does not carry is nobody. */
async function actorOf(standing: StandingActors, { headers }: SocketCaller): Promise<Actor | null> {
  try {
    return await standing.ofHeaders(headers);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const invalid: readonly GraphQLError[] = [
  new GraphQLError('INVALID_INPUT', {
    extensions: { code: 'INVALID_INPUT', problems: [problem('query', 'malformed')] },
  }),
];

function refused(code: DomainError['code']): readonly GraphQLError[] {
  return [new GraphQLError(code, { extensions: { code } })];
}
