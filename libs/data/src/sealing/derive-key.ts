import { createHmac } from 'node:crypto';

/** A key for one purpose, derived from the application's secret, which no database ever sees. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`key:${purpose}`).digest();
}
