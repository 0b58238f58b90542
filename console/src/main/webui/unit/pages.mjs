// Loads modules of the pages into Node, as Vite translates them; what needs a browser is left out.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

globalThis.localStorage ??= { getItem: () => null, setItem: () => undefined };

/** The module of this name below src; the server is closed by whoever asked for it. */
export async function pages() {
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (name) => server.ssrLoadModule(`/src/${name}`), close: () => server.close() };
}
