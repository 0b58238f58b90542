// Opens the check-in page where there is no network. It answers for that page and for the files
// that it is made of; everything else goes on to the network as if it were not here.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === '/walk') {
    event.respondWith(opened(request));
  } else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

/** The page of now, or the one that was kept where nobody answers or nothing stands behind. */
async function opened(request) {
  let answer = Response.error();
  try {
    answer = await fetch(request);
  } catch {
    // no network
  }
  if (answer.type !== 'error' && answer.status < 500) return answer;
  return (await caches.match('/walk', { ignoreVary: true })) ?? answer;
}
