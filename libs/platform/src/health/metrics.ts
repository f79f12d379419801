import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

import { Backlog } from './backlog.js';

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** What this process counts and what waits in the installation, for Prometheus. Labels never carry ids, names or tokens. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram;

  constructor(private readonly backlog: Backlog) {
    for (const gauge of backlog.gauges) this.registry.registerMetric(gauge);
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'sextant_http_request_seconds',
      help: 'Time to answer, by route and status.',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.registry],
    });
  }

  observe(route: string, status: number, seconds: number): void {
    this.requests.observe({ route, status: String(status) }, seconds);
  }

  async text(): Promise<string> {
    await this.backlog.measure();
    return this.registry.metrics();
  }
}
