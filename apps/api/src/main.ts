import { readEnvironment } from '@sextant/platform';

import { createApi } from './create-api.js';

const DRAIN_MS = 25_000;

/** Boots the API, says when it is ready, and drains it when told to stop. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const app = await createApi(environment);
  await app.listen(environment.PORT, environment.HOST);
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
