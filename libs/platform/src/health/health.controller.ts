import { Controller, Get, Header, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Allow } from '../access/allow.js';
import { Degraded } from './degraded.js';
import { METRICS_TYPE, Metrics } from './metrics.js';
import { OperatorProbeGuard } from './operator-probe.guard.js';
import { readinessReport } from './readiness-report.js';
import { Readiness } from './readiness.js';

/** What an operator's probes ask. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly degraded: Degraded,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @Allow('public')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can work: 200, with what is slower than usual; or 503 with what is missing. */
  @Get('health/ready')
  @Allow('public')
  @UseGuards(OperatorProbeGuard)
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const { status, body } = readinessReport(await this.readiness.missing(), this.degraded.parts());
    await reply.status(status).send(body);
  }

  @Get('metrics')
  @Allow('public')
  @UseGuards(OperatorProbeGuard)
  @Header('content-type', METRICS_TYPE)
  prometheus(): Promise<string> {
    return this.metrics.text();
  }
}
