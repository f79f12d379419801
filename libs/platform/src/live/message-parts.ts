import { randomUUID } from 'node:crypto';

/** A notification of PostgreSQL may have 8,000 bytes, the end mark included. */
const MOST_BYTES = 7_900;
/** Base 64, so that no cut goes through a letter. */
const PART_LENGTH = 7_800;
const PART = /^#(\S+) (\d+) (\d+) (.*)$/s;

/** A message as notifications: itself when it fits, else in parts that say which they are. */
export function partsOf(message: string): string[] {
  if (Buffer.byteLength(message) < MOST_BYTES && !message.startsWith('#')) return [message];
  const text = Buffer.from(message).toString('base64');
  const id = randomUUID();
  const count = Math.ceil(text.length / PART_LENGTH);
  return Array.from(
    { length: count },
    (_, i) => `#${id} ${i} ${count} ${text.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH)}`,
  );
}

/** Puts messages together again. Parts come in their order; a message whose beginning was missed is left out. */
export class MessageParts {
  private id = '';
  private parts: string[] = [];

  constructor(private readonly onMessage: (message: string) => void) {}

  take(payload: string): void {
    const [, id, place, count, text] = PART.exec(payload) ?? [];
    if (id === undefined) return this.onMessage(payload);
    if (place === '0') [this.id, this.parts] = [id, []];
    if (id !== this.id || this.parts.length !== Number(place)) return;
    this.parts.push(text!);
    if (this.parts.length === Number(count)) this.onMessage(Buffer.from(this.parts.join(''), 'base64').toString());
  }
}
