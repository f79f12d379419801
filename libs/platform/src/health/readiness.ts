import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SystemDb } from '@sextant/data';

/** Whether this process can do its work now. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private isStopping = false;

  constructor(private readonly system: SystemDb) {}

  /** What is missing, in words; nothing means ready. */
  async missing(): Promise<string[]> {
    if (this.isStopping) return ['stopping'];
    return this.system
      .run((tx) => tx.query('SELECT 1'))
      .then(
        () => [],
        () => ['database'],
      );
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
  }
}
