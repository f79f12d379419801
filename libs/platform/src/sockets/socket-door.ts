import { STATUS_CODES, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocketServer } from 'ws';

import { isFromHome } from '../access/is-from-home.js';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { JointSubscriptions } from './joint-subscriptions.js';
import { OpenSockets } from './open-sockets.js';
import { SocketDocuments } from './socket-documents.js';
import { CLOSED, SOCKET_LIMITS } from './socket-limits.js';
import { StandingActors } from './standing-actors.js';
import { SocketCaller, subscriptionServer } from './subscription-server.js';

const PATH = '/graphql';

/** Lets sockets in: those of our own pages and of programs, at one path, with one protocol. All others end unopened. */
@Injectable()
export class SocketDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server = new WebSocketServer({
    ...{ noServer: true, maxPayload: SOCKET_LIMITS.largestMessage, closeTimeout: SOCKET_LIMITS.farewellMs },
    handleProtocols: () => GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly host: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly standing: StandingActors,
    private readonly sockets: OpenSockets,
    private readonly subscriptions: JointSubscriptions,
    private readonly documents: SocketDocuments,
  ) {}

  onApplicationBootstrap(): void {
    const { standing, sockets, subscriptions, documents } = this;
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const protocol = subscriptionServer({ schema, documents, standing, sockets, subscriptions });
    const server = this.host.httpAdapter.getHttpServer() as HttpServer;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      const status = this.refusal(request);
      if (status) return refuse(socket, status);
      this.server.handleUpgrade(request, socket, head, (opened) => {
        const caller = new SocketCaller(opened, request.headers);
        const closed = protocol.opened(caller.wire, caller);
        opened.once('close', (code, reason) => void closed(code, String(reason)));
      });
    });
  }

  /** Asks every socket, one after the other over some time, to come again: behind a balancer that leads to another process. */
  async sendElsewhere(spreadMs: number): Promise<void> {
    const told = [...this.server.clients].map(async (socket) => {
      await sleep(Math.random() * spreadMs);
      socket.close(CLOSED.restart, 'Service Restart');
    });
    await Promise.all(told);
  }

  beforeApplicationShutdown(): void {
    for (const socket of this.server.clients) socket.close(CLOSED.goingAway, 'Going away');
    this.server.close();
  }

  private refusal({ url = '', headers }: IncomingMessage): number | null {
    if (url.split('?', 1)[0] !== PATH) return 404;
    if (!isFromHome(headers, this.environment.PUBLIC_URL)) return 403;
    const protocols = headers['sec-websocket-protocol']?.split(',').map((one) => one.trim()) ?? [];
    return protocols.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? null : 400;
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
