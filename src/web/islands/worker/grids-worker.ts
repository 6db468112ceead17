/** Set when bundled: the name of this version, and the files it keeps. */
declare const kept: { readonly version: string; readonly files: readonly string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const family = "grids-";
const filesName = `${family}files-${kept.version}`;
const pagesName = `${family}pages`;
const patienceMs = 4_000;

const keepFiles = async (): Promise<void> => {
  const cache = await caches.open(filesName);
  await cache.addAll(kept.files.map((path) => new Request(path, { credentials: "omit", cache: "reload" })));
};

const forgetOthers = async (): Promise<void> => {
  for (const name of await caches.keys())
    if (name.startsWith(`${family}files-`) && name !== filesName) await caches.delete(name);
};

const gridsPage = /^(\/en)?\/travail\/evaluations\/[^/]+\/hors-ligne$/;

/**
 * Fresh where there is a network, and kept. Sent elsewhere, the visitor is signed in no more: what was kept of the page
 * is forgotten, and the marks typed stay with their assessor's device.
 */
const page = async (request: Request): Promise<Response> => {
  const cache = await caches.open(pagesName);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) await cache.put(request.url, response.clone());
    else await cache.delete(request.url);
    return response;
  } catch {
    return (await cache.match(request.url)) ?? Response.error();
  }
};

const file = async (request: Request, path: string): Promise<Response> =>
  (await (await caches.open(filesName)).match(path)) ?? fetch(request);

worker.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate") {
    if (gridsPage.test(pathname)) event.respondWith(page(request));
  } else if (kept.files.includes(pathname)) event.respondWith(file(request, pathname));
});
