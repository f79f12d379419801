import { readEnvironment } from '@sextant/platform';

import { createWorker } from './create-worker.js';

const DRAIN_MS = 25_000;

/** Boots the worker, says when it is ready, and lets it finish the work in hand when told to stop. */
async function main(): Promise<void> {
  const app = await createWorker(readEnvironment());
  process.send?.({ ready: true });

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
