/** The service worker of the answering page: opens it, and nothing else, without network. It never sees an answer. */

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface PageRequest extends Event {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}

/** What a service worker has of its own; the DOM's types do not know it. */
interface WorkerScope {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: PageRequest) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const CACHE = 'sextant-answering';
const PAGE = '/answer';

/** Keeps a page with the files that it names, and lets go of those that only an older one named. */
async function keep(page: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  const html = await page.clone().text();
  const wanted = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!));
  const held = await cache.keys();
  const paths = new Map(held.map((request) => [new URL(request.url).pathname, request]));
  await cache.addAll([...wanted].filter((path) => !paths.has(path)));
  await cache.put(PAGE, page);
  for (const [path, request] of paths) if (path !== PAGE && !wanted.has(path)) await cache.delete(request);
}

/** The newest page, or the kept one while there is no network. */
async function page(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await keep(fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([fetch(PAGE).then(keep), scope.skipWaiting()]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/sextant.svg') event.respondWith(file(request));
});
