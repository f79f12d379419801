import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const SIZE_LIMIT = 20_000_000;
const CHECK_EVERY_MS = 60_000;

/** A child's output in a file that survives the supervisor: it is written by the child itself, and cut when it grows. */
export class LogFile {
  readonly #timer: NodeJS.Timeout;

  constructor(readonly path: string) {
    closeSync(openSync(path, 'a', 0o600));
    this.#timer = setInterval(() => this.#cut(), CHECK_EVERY_MS).unref();
    this.#cut();
  }

  /** A descriptor to append with; the caller closes it once the child has it. */
  open(): number {
    return openSync(this.path, 'a');
  }

  /** Where the next line will be written. */
  get end(): number {
    return statSync(this.path).size;
  }

  /** The last lines written since that place. */
  tail(since: number, lines = 15): string {
    const start = Math.max(since, this.end - 8_000);
    const buffer = Buffer.alloc(Math.max(0, this.end - start));
    const descriptor = openSync(this.path, 'r');
    readSync(descriptor, buffer, 0, buffer.length, start);
    closeSync(descriptor);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  /** Ends the watch over the size. */
  close(): void {
    clearInterval(this.#timer);
  }

  /** The children append, so they go on at the start of the emptied file. */
  #cut(): void {
    if (this.end < SIZE_LIMIT) return;
    copyFileSync(this.path, `${this.path}.1`);
    truncateSync(this.path);
  }
}
