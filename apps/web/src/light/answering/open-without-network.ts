/**
 * Lets the browser open this page without network from now on. Asked for once somebody answers: whoever only looks, as
 * link scanners do, leaves nothing on the device.
 */
export function openWithoutNetwork(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Where a browser refuses, as in a private window, the page needs the network to open; nothing else is lost.
  navigator.serviceWorker.register('/answer-worker.js', { scope: '/answer' }).catch(() => undefined);
}
