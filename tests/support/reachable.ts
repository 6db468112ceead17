import type { BrowserContext } from "playwright-core";

/** A page that links lead a person to. */
export type Reached = { readonly path: string; readonly from: string; readonly status: number };

/** What tells two pages of one kind apart: persons, certificates and versions by their names, and items by their codes. */
const named =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Z]{3,5}-\d{4}-\d{4}-\d{6}|(?<=\/)(?:C|E|B|UC)\d+$/g;

/** The kind of page that an address is: what only names one of many is left out, and so is what filters a list. */
export const kindOf = (path: string): string => (path.split("?")[0] ?? "").replace(named, "…");

/** Every kind of page of the workspace that links lead this person to from their first page, one of each. */
export const reachable = async (context: BrowserContext, address: string): Promise<readonly Reached[]> => {
  const found = new Map<string, Reached>();
  const waiting = [{ path: "/travail", from: "" }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next.path);
    if (found.has(kind)) continue;
    const answer = await context.request.get(`${address}${next.path}`);
    const isPage = answer.headers()["content-type"]?.startsWith("text/html") === true;
    if (isPage || !answer.ok()) found.set(kind, { ...next, status: answer.status() });
    if (!isPage) continue;
    for (const [, path = ""] of (await answer.text()).matchAll(/href="(\/travail[^"#]*)/g))
      waiting.push({ path: path.replaceAll("&amp;", "&"), from: next.path });
  }
  return [...found.values()];
};
