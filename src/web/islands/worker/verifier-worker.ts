/** Set when bundled: the name of this version, the files it keeps, and where its knowledge is asked for. */
declare const kept: {
  readonly version: string;
  readonly files: readonly string[];
  readonly knowledge: string;
};

const worker = self as unknown as ServiceWorkerGlobalScope;
const family = "verifier-";
const cacheName = `${family}${kept.version}`;

/** Pages are kept as a stranger sees them: nobody's name stays in a browser that others use. */
const keepAll = async (): Promise<void> => {
  const cache = await caches.open(cacheName);
  for (const path of [...kept.files, kept.knowledge]) {
    const response = await fetch(path, { credentials: "omit", cache: "reload" });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    await cache.put(path, response);
  }
};

const forgetOthers = async (): Promise<void> => {
  for (const name of await caches.keys())
    if (name.startsWith(family) && name !== cacheName) await caches.delete(name);
};

const fromCache = async (path: string): Promise<Response> =>
  (await (await caches.open(cacheName)).match(path)) ?? Response.error();

/** Fresh where there is a network, and kept; else what was kept last. */
const knowledge = async (request: Request): Promise<Response> => {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(cacheName)).put(kept.knowledge, response.clone());
    return response;
  } catch {
    return fromCache(kept.knowledge);
  }
};

/** The verifier, and the page that a printed code leads to: without a network the verifier answers for both. */
const verifierPage = /^(\/en)?\/(verifier$|v\/)/i;

const page = async (request: Request, english: boolean): Promise<Response> => {
  try {
    return await fetch(request);
  } catch {
    return fromCache(english ? "/en/verifier" : "/verifier");
  }
};

worker.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (pathname === kept.knowledge) event.respondWith(knowledge(request));
  else if (request.mode === "navigate") {
    if (verifierPage.test(pathname)) event.respondWith(page(request, pathname.startsWith("/en/")));
  } else if (kept.files.includes(pathname))
    event.respondWith(fromCache(pathname).then((held) => (held.ok ? held : fetch(request))));
});
