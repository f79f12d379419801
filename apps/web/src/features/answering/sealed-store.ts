import { createStore, del, get, set } from 'idb-keyval';

const store = createStore('sextant-answering', 'unsent');
const KEY = 'key';
const UNSENT = 'operations';

/** A key that this browser can use and nobody can read out. */
async function deviceKey(): Promise<CryptoKey> {
  const known = await get<CryptoKey>(KEY, store);
  if (known) return known;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await set(KEY, key, store);
  return key;
}

/** Keeps unsent answers on the device, encrypted, so that a closed tab loses nothing and a lost phone tells nothing. */
export async function keepSealed(value: unknown): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), text);
  await set(UNSENT, { iv, sealed }, store);
}

/** What was kept, or null. What cannot be opened any more is dropped. */
export async function openSealed<T>(): Promise<T | null> {
  const kept = await get<{ iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }>(UNSENT, store);
  if (!kept) return null;
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await deviceKey(), kept.sealed);
    return JSON.parse(new TextDecoder().decode(text)) as T;
  } catch {
    await forgetSealed();
    return null;
  }
}

/** Wipes everything this page kept on the device. */
export async function forgetSealed(): Promise<void> {
  await del(UNSENT, store);
  await del(KEY, store);
}
