import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Allow } from '../access/allow.js';
import { Readiness } from './readiness.js';
import { Metrics } from './metrics.js';

/** What an operator's probes ask. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @Allow('public')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can work: 200, or 503 with what is missing. */
  @Get('health/ready')
  @Allow('public')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const missing = await this.readiness.missing();
    await reply
      .status(missing.length === 0 ? 200 : 503)
      .send({ status: missing.length === 0 ? 'ready' : 'not ready', missing });
  }

  @Get('metrics')
  @Allow('public')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  prometheus(): Promise<string> {
    return this.metrics.text();
  }
}
