/** What `public/meeting-worker.js` keeps: the slides, and the scripts, styles and fonts of that version of the application. */
const kept = ['meeting-pages', 'meeting-parts'];

const channel = 'moc2030.signed-out';

/** Takes away what the browser keeps for a reload without a network. */
export function forgetKeptPages(): void {
  if (!('caches' in window)) return;
  for (const name of kept) caches.delete(name).catch(() => undefined);
}

/** Tells the slides in other tabs of this browser that nobody is signed in any more. */
export function tellSignedOut(): void {
  const told = new BroadcastChannel(channel);
  told.postMessage('signed-out');
  told.close();
}

/** Leaves these slides for the sign-in page as soon as another tab has come to it. Answers how to stop listening. */
export function leaveWhenSignedOut(): () => void {
  const heard = new BroadcastChannel(channel);
  heard.onmessage = () => {
    const here = `${location.pathname}${location.search}${location.hash}`;
    location.replace(`/signin?next=${encodeURIComponent(here)}`);
  };
  return () => heard.close();
}
