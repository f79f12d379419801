import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { Degraded } from './degraded.js';
import { METRICS_TYPE, Metrics } from './metrics.js';
import { readinessReport } from './readiness-report.js';
import { Readiness } from './readiness.js';

/** Metrics and probes on a port that no balancer leads to. It answers until the very end, so that draining can be watched. */
@Injectable()
export class OperatorServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OperatorServer.name);
  private server: Server | null = null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly degraded: Degraded,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { OPERATOR_PORT, HOST } = this.environment;
    if (OPERATOR_PORT === undefined) return;
    this.server = createServer((request, reply) => {
      this.answer(request, reply).catch((error: unknown) => {
        this.logger.error({ error }, 'the operator could not be answered');
        reply.writeHead(500).end();
      });
    }).listen(OPERATOR_PORT, HOST);
    await once(this.server, 'listening');
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, reply: ServerResponse): Promise<void> {
    const path = method === 'GET' ? url : null;
    if (path === '/metrics') return say(reply, 200, METRICS_TYPE, await this.metrics.text());
    if (path === '/health/live') return say(reply, 200, 'application/json', '{"status":"live"}');
    if (path !== '/health/ready') return say(reply, 404, 'application/json', '{"code":"NOT_FOUND"}');
    const { status, body } = readinessReport(await this.readiness.missing(), this.degraded.parts());
    say(reply, status, 'application/json', JSON.stringify(body));
  }
}

function say(reply: ServerResponse, status: number, type: string, text: string): void {
  reply.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
