import { createStore, del, delMany, entries, get, set } from 'idb-keyval';

const store = createStore('sextant-answering', 'unsent');
const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

/** What one tab keeps of one wave; only the wave's own key opens it. */
interface Sealed {
  readonly wave: string;
  readonly keptAt: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly contents: ArrayBuffer;
}

const RECORD = 'tab:';
const PAGE = 'page';
const ownRecord = RECORD + String(Math.random()).slice(2);
const keyOf = (wave: string): string => `key:${wave}`;
// Held as long as this tab lives: what a tab that is gone has kept is anybody's to send.
void navigator.locks?.request(ownRecord, () => new Promise(() => undefined));

/** A key that this browser can use and nobody can read out. */
async function deviceKey(wave: string): Promise<CryptoKey> {
  const known = await get<CryptoKey>(keyOf(wave), store);
  if (known) return known;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await set(keyOf(wave), key, store);
  return key;
}

async function seal(wave: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const contents = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(wave), text);
  return { wave, keptAt: Date.now(), iv, contents };
}

async function unseal<T>({ wave, iv, contents }: Sealed): Promise<T> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await deviceKey(wave), contents);
  return JSON.parse(new TextDecoder().decode(text)) as T;
}

const isOld = ({ keptAt }: Sealed): boolean => keptAt < Date.now() - DAYS_KEPT * DAY_MS;

/**
 * Keeps a tab's unsent work on the device, encrypted, so that a closed tab loses nothing and a lost phone tells nothing.
 * Where a browser offers no cryptography or no store, as on a page without TLS, work is kept in the page only.
 */
export async function keepSealed(wave: string, work: unknown): Promise<void> {
  try {
    await set(ownRecord, await seal(wave, work), store);
  } catch {
    // The page itself still holds them, and says how many are unsent.
  }
}

/** What tabs that are gone have kept of a wave. It stays until `dropAdopted`, when this tab keeps it itself. */
export async function openAbandoned<T>(wave: string): Promise<{ records: string[]; work: T[] }> {
  const found: { records: string[]; work: T[] } = { records: [], work: [] };
  try {
    const alive = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
    for (const [record, sealed] of await entries<string, Sealed>(store)) {
      if (!record.startsWith(RECORD) || (record !== ownRecord && alive.has(record))) continue;
      if (isOld(sealed)) await del(record, store);
      else if (sealed.wave === wave) {
        found.work.push(await unseal<T>(sealed));
        found.records.push(record);
      }
    }
  } catch {
    // What cannot be opened any more is as good as gone; the server's answers are there.
  }
  return found;
}

/** After this tab has kept what it took over. */
export async function dropAdopted(records: readonly string[]): Promise<void> {
  await delMany(
    records.filter((record) => record !== ownRecord),
    store,
  ).catch(() => undefined);
}

/** All of this tab's work has arrived. */
export async function dropOwn(): Promise<void> {
  await del(ownRecord, store).catch(() => undefined);
}

/** Keeps the page of whoever answers here, so that it opens without network too; the last one only. */
export async function keepPage(wave: string, page: unknown): Promise<void> {
  try {
    await set(PAGE, await seal(wave, page), store);
  } catch {
    // Without network the page then says so, as it would without this copy.
  }
}

/** The page that was kept last, or null. */
export async function openPage<T>(): Promise<T | null> {
  try {
    const sealed = await get<Sealed>(PAGE, store);
    if (!sealed || isOld(sealed)) return null;
    return await unseal<T>(sealed);
  } catch {
    return null;
  }
}

/** Wipes what any tab has kept of a wave, and the key that would open it. */
export async function forgetWave(wave: string): Promise<void> {
  try {
    const all = await entries<string, Sealed>(store);
    const records = all.filter(
      ([record, sealed]) => (record.startsWith(RECORD) || record === PAGE) && sealed.wave === wave,
    );
    await delMany([keyOf(wave), ...records.map(([record]) => record)], store);
  } catch {
    // Nothing could be kept here, so there is nothing to wipe.
  }
}
