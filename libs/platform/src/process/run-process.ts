/** Requests in hand have 25 seconds; what is left is for saying goodbye. */
const DRAIN_MS = 28_000;

/**
 * Runs a process of the product: boots it, tells its supervisor when it is ready, and drains it on SIGTERM or SIGINT.
 * Ends with 1 when it cannot start, or does not finish within 28 seconds of being told to stop.
 */
export function runProcess(boot: () => Promise<{ close(): Promise<unknown> }>): void {
  boot().then(
    (app) => {
      stopOnSignal(app);
      process.send?.({ ready: true });
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}

function stopOnSignal(app: { close(): Promise<unknown> }): void {
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
