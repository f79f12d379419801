import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Seals a text with AES-256-GCM under a fresh nonce: nonce, tag, text. It opens in the place that it was sealed for only. */
export function seal(key: KeyObject, content: Buffer, place: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(place);
  const sealed = cipher.update(content);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed. Throws when the key or the place is another one, or a byte was changed. */
export function unseal(key: KeyObject, sealed: Buffer, place: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(place).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch (error) {
    throw new Error(`The seal of ${place.toString()} does not open.`, { cause: error });
  }
}
