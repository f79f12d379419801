import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose work is being done, in ids: what every line that is logged meanwhile carries. */
export interface LogContext {
  /** Of an HTTP request, or of a socket. */
  readonly requestId?: string;
  readonly tenantId?: string;
  readonly job?: string;
  readonly jobId?: string;
  /** Name of recurring work. */
  readonly work?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** What a line that is logged now carries. */
export function logContext(): LogContext {
  return storage.getStore() ?? {};
}

/** Does `work` so that its lines carry these ids, beside those of what it is part of. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

/** What has become known of the work under way; its further lines carry it too. */
export function addToLogContext(context: LogContext): void {
  const store = storage.getStore();
  if (store) Object.assign(store, context);
}
