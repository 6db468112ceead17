import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Language } from "../language/index.ts";
import type { WebMeans } from "./means.ts";

/** Who is signed in, as the header names them: "Claire Vasseur-Lam", "Secrétariat, CPNEFP Métallurgie". */
export type Who = { readonly name: string; readonly capacity?: string | undefined };

/** A message about what was just done, shown once after a redirect. */
export type Notice = { readonly status: "ok" | "warn" | "no" | "now"; readonly text: string };

/** What a middleware may leave for the layout. */
export type WebEnv = { Variables: { who?: Who | undefined; notice?: Notice | undefined } };

/** Where a page stands: its language, its path without the language, and what the layout shows of the visit. */
export type PageContext = {
  readonly language: Language;
  /** "/certifications/cqp-…", the same in both languages. */
  readonly path: string;
  /** "?q=…" as asked, kept by the language switch. */
  readonly query: string;
  readonly demonstration: boolean;
  readonly who?: Who | undefined;
  readonly notice?: Notice | undefined;
};

/** English lives under "/en"; everything else is French. */
export const languageOfPath = (path: string): Language =>
  path === "/en" || path.startsWith("/en/") ? "en" : "fr";

/** The path without its language: "/en/verifier" and "/verifier" are one page. */
const withoutLanguage = (path: string): string =>
  languageOfPath(path) === "en" ? path.slice(3) || "/" : path;

/** The address of a path of the site in this language. */
export const href = ({ language }: Pick<PageContext, "language">, path: string): string =>
  language === "en" ? `/en${path === "/" ? "" : path}` : path;

/** Reads where the request stands. */
export const pageOf = <Env extends WebEnv>(
  c: Context<Env>,
  means: Pick<WebMeans, "demonstration">,
): PageContext => {
  const { pathname, search } = new URL(c.req.url);
  return {
    language: languageOfPath(pathname),
    path: withoutLanguage(pathname),
    query: c.req.method === "GET" ? search : "",
    demonstration: means.demonstration,
    who: c.get("who"),
    notice: c.get("notice"),
  };
};

/** Answers with a whole page. */
export const render = async <Env extends WebEnv>(
  c: Context<Env>,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: ContentfulStatusCode = 200,
): Promise<Response> => c.html(`<!doctype html>${await page}`, status);
