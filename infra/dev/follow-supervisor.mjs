/**
 * Loaded into the API and the worker by their supervisor: when it dies without a word (SIGKILL), they drain as if told to.
 */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 30_000).unref();
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
});
// The listener alone must not keep a process alive that has nothing left to do.
process.channel?.unref();
