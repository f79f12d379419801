import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A reply as it rests in the database: AES-256-GCM, nonce, tag, text. Dates and bytes come out as they went in. */
export function sealReply(key: Buffer, reply: unknown): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(reply ?? null, marked), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The reply as it was given. Throws when it was sealed with another key. */
export function openReply(key: Buffer, sealed: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8'), unmarked);
}

/** JSON calls `toJSON` first: what the value was before stands in its holder. */
function marked(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  if (original instanceof Date) return { $date: original.toISOString() };
  return Buffer.isBuffer(original) ? { $bytes: original.toString('base64') } : value;
}

function unmarked(_key: string, value: unknown): unknown {
  const { $date, $bytes } = (value ?? {}) as { $date?: string; $bytes?: string };
  if ($date !== undefined) return new Date($date);
  return $bytes === undefined ? value : Buffer.from($bytes, 'base64');
}
