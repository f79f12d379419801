import { createStore, del, delMany, entries, get, set } from 'idb-keyval';

const store = createStore('sextant-answering', 'unsent');
const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

/** What one tab keeps for one link; only the link's own key opens it, so that nobody sends what another has answered. */
interface Sealed {
  readonly link: string;
  readonly keptAt: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly contents: ArrayBuffer;
}

const RECORD = 'tab:';
const PAGE = 'page:';
const ownRecord = RECORD + String(Math.random()).slice(2);
const keyOf = (link: string): string => `key:${link}`;
// Held as long as this tab lives: what a tab that is gone has kept is anybody's to send.
void navigator.locks?.request(ownRecord, () => new Promise(() => undefined));

/** A key that this browser can use and nobody can read out. */
async function deviceKey(link: string): Promise<CryptoKey> {
  const known = await get<CryptoKey>(keyOf(link), store);
  if (known) return known;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await set(keyOf(link), key, store);
  return key;
}

async function seal(link: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const contents = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(link), text);
  return { link, keptAt: Date.now(), iv, contents };
}

async function unseal<T>({ link, iv, contents }: Sealed): Promise<T> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await deviceKey(link), contents);
  return JSON.parse(new TextDecoder().decode(text)) as T;
}

const isOld = ({ keptAt }: Sealed): boolean => keptAt < Date.now() - DAYS_KEPT * DAY_MS;

/**
 * Keeps a tab's unsent work on the device, encrypted, so that a closed tab loses nothing and a lost phone tells nothing.
 * Where a browser offers no cryptography or no store, as on a page without TLS, work is kept in the page only.
 */
export async function keepSealed(link: string, work: unknown): Promise<void> {
  try {
    await set(ownRecord, await seal(link, work), store);
  } catch {
    // The page itself still holds them, and says how many are unsent.
  }
}

/** What tabs that are gone have kept for a link. It stays until `dropAdopted`, when this tab keeps it itself. */
export async function openAbandoned<T>(link: string): Promise<{ records: string[]; work: T[] }> {
  const found: { records: string[]; work: T[] } = { records: [], work: [] };
  try {
    const alive = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
    for (const [record, sealed] of await entries<string, Sealed>(store)) {
      if (!record.startsWith(RECORD) || (record !== ownRecord && alive.has(record))) continue;
      if (isOld(sealed)) await del(record, store);
      else if (sealed.link === link) {
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

/** Keeps the page of whoever answers here, so that it opens without network too. */
export async function keepPage(link: string, page: unknown): Promise<void> {
  try {
    await set(PAGE + link, await seal(link, page), store);
  } catch {
    // Without network the page then says so, as it would without this copy.
  }
}

/** The page that was kept for a link, or null. */
export async function openPage<T>(link: string): Promise<T | null> {
  try {
    const sealed = await get<Sealed>(PAGE + link, store);
    if (!sealed || isOld(sealed)) return null;
    return await unseal<T>(sealed);
  } catch {
    return null;
  }
}

/** The links that a page is kept for. */
export async function pagesKept(): Promise<string[]> {
  const all = await entries<string, Sealed>(store).catch(() => []);
  return all.filter(([record, sealed]) => record.startsWith(PAGE) && !isOld(sealed)).map(([, { link }]) => link);
}

/** Wipes what any tab has kept for a link, and the key that would open it. */
export async function forgetLink(link: string): Promise<void> {
  try {
    const all = await entries<string, Sealed>(store);
    const records = all.filter(
      ([record, sealed]) => (record.startsWith(RECORD) || record.startsWith(PAGE)) && sealed.link === link,
    );
    await delMany([keyOf(link), ...records.map(([record]) => record)], store);
  } catch {
    // Nothing could be kept here, so there is nothing to wipe.
  }
}
