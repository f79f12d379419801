import pg from 'pg';

/** How long a database may be silent before a connection to it is given up. */
export interface Patience {
  /** For the first word of a transaction, which costs the database nothing. */
  readonly beginMs: number;
  /** For any other statement: a little longer than the database itself lets one run. */
  readonly statementMs: number;
}

/** A process that was busy itself reads first what has come meanwhile. */
const GRACE_MS = 200;
const BEGINS = /^\s*(START TRANSACTION|BEGIN)/i;

type Callback = (error: Error | undefined, result: unknown) => void;
type Query = (...args: unknown[]) => unknown;

/**
 * A connection that notices when nobody answers any more, as when packets vanish: it is cut, so that what waits for it fails
 * at once, the pool forgets it, and a rollback is not waited for either.
 */
export function attentiveClient({ beginMs, statementMs }: Patience): typeof pg.Client {
  class AttentiveClient extends pg.Client {
    override query = ((...args: unknown[]): unknown => {
      const stop = this.watch(BEGINS.test(textOf(args[0])) ? beginMs : statementMs);
      const callback = args.at(-1) as Callback;
      const run = pg.Client.prototype.query.bind(this) as unknown as Query;
      if (typeof callback === 'function') {
        return run(...args.slice(0, -1), ((error, result) => {
          stop();
          callback(error, result);
        }) satisfies Callback);
      }
      const answer = run(...args) as Promise<unknown> | undefined;
      if (typeof answer?.then === 'function') answer.then(stop, stop);
      else stop();
      return answer;
    }) as never;

    private watch(patienceMs: number): () => void {
      let timer = setTimeout(() => {
        timer = setTimeout(() => this.cut(), GRACE_MS);
      }, patienceMs);
      return () => clearTimeout(timer);
    }

    private cut(): void {
      // The driver has it, its types do not say so.
      const { stream } = Reflect.get(this, 'connection') as { stream: { destroy(error: Error): void } };
      stream.destroy(Object.assign(new Error('The database did not answer.'), { code: 'ETIMEDOUT' }));
    }
  }
  return AttentiveClient;
}

function textOf(query: unknown): string {
  const text = typeof query === 'string' ? query : (query as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : '';
}
