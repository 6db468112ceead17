import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { faultPageWords, faultWords } from "./faults.words.ts";
import { Page } from "./layout.tsx";
import { links } from "./links.ts";
import type { WebMeans } from "./means.ts";
import { href, pageOf, render, type WebEnv } from "./page.ts";

/** Machines get problem+json (RFC 9457): those that ask for JSON, and every path made for them. */
const isMachine = (c: Pick<Context, "req">): boolean =>
  /^\/(api|log|statuts)(\/|$)/.test(c.req.path) ||
  /\.json$/.test(c.req.path) ||
  (/json/.test(c.req.header("accept") ?? "") && !/html/.test(c.req.header("accept") ?? ""));

/** The fault as a page in the house's look, or as a problem document. */
export const answerFault = <Env extends WebEnv>(
  c: Context<Env>,
  means: WebMeans,
  status: ContentfulStatusCode,
  code: keyof typeof faultWords,
  reference?: string,
): Response | Promise<Response> => {
  const at = pageOf(c, means);
  const say = faultWords[code];
  c.header("Cache-Control", "no-store");
  if (isMachine(c)) {
    c.header("Content-Type", "application/problem+json");
    return c.body(
      JSON.stringify({
        type: "about:blank",
        title: say.title[at.language],
        status,
        code,
        detail: say.says[at.language],
        ...(reference && { instance: `urn:uuid:${reference}` }),
      }),
      status,
    );
  }
  const page = (
    <Page at={at} title={say.title[at.language]} unlisted>
      <div class="empty flow">
        <h1>{say.title[at.language]}</h1>
        <p>{say.says[at.language]}</p>
        {reference ? (
          <p class="small">
            {faultPageWords.reference[at.language]} <span class="number">{reference}</span>
          </p>
        ) : null}
        <p>
          <a class="button" href={href(at, links.home)}>
            {faultPageWords.back[at.language]}
          </a>
        </p>
      </div>
    </Page>
  );
  return render(c, page, status);
};

/** A surprise: reported by reference, kind and place in the code. Messages stay out, for they may quote data. */
export const onSurprise =
  (means: WebMeans) =>
  (error: Error, c: Context<WebEnv>): Response | Promise<Response> => {
    if (error instanceof HTTPException && error.status < 500) {
      return answerFault(
        c,
        means,
        error.status as ContentfulStatusCode,
        error.status === 403 ? "forbidden" : error.status === 413 ? "too-large" : "bad-request",
      );
    }
    const reference = means.world.newId();
    const frames = (error.stack ?? "")
      .split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .slice(0, 8);
    const sqlState = (error as { code?: unknown }).code;
    const line = [
      `fault ${reference} ${c.req.method} ${c.req.routePath} ${error.name}${typeof sqlState === "string" ? ` ${sqlState}` : ""}`,
      ...frames,
    ].join("\n");
    (means.report ?? console.error)(line);
    return answerFault(c, means, 500, "surprise", reference);
  };
