/*
 * Keeps the slides of /meeting for a reload without a network: the newest page of each address that was opened, until its
 * session ends and for at most twelve hours, and the scripts, styles and fonts that it needs. Nothing else of the application
 * goes through here. When the server says that the session is gone, and whenever the sign-in page is opened, the kept pages
 * go away.
 */

const pages = 'meeting-pages';
const parts = 'meeting-parts';
const longestKept = 12 * 3_600_000;
const keptUntil = 'x-kept-until';
/** In the page: when its session ends. */
const sessionEnd = /data-kept-until="([^"]+)"/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { keep, with: addresses } = event.data ?? {};
  if (typeof keep === 'string' && Array.isArray(addresses)) event.waitUntil(keepAll(keep, addresses));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === '/meeting') event.respondWith(newestPage(request));
  else if (pathname.startsWith('/_next/static/')) event.respondWith(part(request.url));
});

/** The page as the server gives it now; the kept one when there is no server to be reached, or when it is in trouble. */
async function newestPage(request) {
  const address = withoutHash(request.url);
  const answer = await fetch(request).catch((error) => error);
  const isAnswer = answer instanceof Response;
  if (isAnswer && answer.status < 500) {
    await keepPage(address, answer.clone());
    return answer;
  }
  const cache = await caches.open(pages);
  const kept = await cache.match(address);
  if (kept && Date.now() < Number(kept.headers.get(keptUntil))) return kept;
  await cache.delete(address);
  if (isAnswer) return answer;
  throw answer;
}

/** A page of somebody signed in is kept with its headers, which its scripts depend on; any other answer ends the keeping. */
async function keepPage(address, answer) {
  const isPage = answer.ok && !answer.redirected && answer.type === 'basic';
  if (!isPage) {
    if (answer.redirected || answer.type === 'opaqueredirect' || answer.status < 500)
      await caches.delete(pages);
    return;
  }
  const text = await answer.text();
  const end = Date.parse(sessionEnd.exec(text)?.[1] ?? '');
  if (Number.isNaN(end)) return;
  const headers = new Headers(answer.headers);
  headers.set(keptUntil, String(Math.min(end, Date.now() + longestKept)));
  const cache = await caches.open(pages);
  await cache.put(address, new Response(text, { headers }));
}

/** What the first visit loaded before this worker was there. */
async function keepAll(address, addresses) {
  const cache = await caches.open(parts);
  await Promise.all(addresses.map((each) => part(each, cache).catch(() => undefined)));
  const kept = await (await caches.open(pages)).match(withoutHash(address));
  if (!kept) await keepPage(withoutHash(address), await fetch(address, { headers: { accept: 'text/html' } }));
}

/** Names of these files change with their content: what is kept is always right. */
async function part(address, cache) {
  const kept = cache ?? (await caches.open(parts));
  const found = await kept.match(address);
  if (found) return found;
  const answer = await fetch(address);
  if (answer.ok) await kept.put(address, answer.clone());
  return answer;
}

const withoutHash = (address) => address.split('#')[0];
