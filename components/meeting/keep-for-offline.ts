/**
 * Asks the browser to keep this page, so that a reload works without a network too. Only where the page came over https or
 * from this very machine: elsewhere browsers have no service workers, and the slides live as long as they stay open.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('/meeting-worker.js', { scope: '/meeting' })
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage({ keep: location.href, with: partsOfPage() }))
    .catch(() => undefined);
}

/** Everything of our own that the page has loaded: scripts, styles, fonts. */
function partsOfPage(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].filter((name) => name.startsWith(`${location.origin}/_next/static/`));
}
