import type { World } from "../../src/kernel/index.ts";
import { oneTimeLink } from "../../src/people/index.ts";
import type { Db } from "../../src/storage/index.ts";
import type { site } from "../../src/web/index.ts";

/** Where tests say that the site lives. */
export const base = "http://localhost:3000";

/** Someone at their browser: keeps cookies, follows no redirect by itself. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly app: ReturnType<typeof site>;

  constructor(app: ReturnType<typeof site>) {
    this.app = app;
  }

  async get(path: string): Promise<Response> {
    return this.keep(await this.app.request(`${base}${path}`, { headers: this.headers() }));
  }

  async post(path: string, fields: Readonly<Record<string, string>> | FormData = {}): Promise<Response> {
    return this.sent(path, fields instanceof FormData ? fields : new URLSearchParams(fields), {});
  }

  /** Sends what a script of ours would. */
  async send(path: string, body: string, type: string): Promise<Response> {
    return this.sent(path, body, { "Content-Type": type });
  }

  private async sent(
    path: string,
    body: string | URLSearchParams | FormData,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response> {
    return this.keep(
      await this.app.request(`${base}${path}`, {
        method: "POST",
        body,
        headers: { ...this.headers(), Origin: base, ...headers },
      }),
    );
  }

  /** The text of a page, without tags. */
  async read(path: string): Promise<string> {
    return textOf(await (await this.get(path)).text());
  }

  private headers(): Record<string, string> {
    return { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
  }

  private keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (value === "" || /max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** The words of a page as they are read: tags gone, no-break spaces as spaces. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;|’/g, "'")
    .replace(/[\s\u00a0]+/g, " ");

/** A visitor who came in by a one-time link. */
export const signedIn = async (
  app: ReturnType<typeof site>,
  db: Db,
  world: World,
  email: string,
): Promise<Visitor> => {
  const token = await oneTimeLink(db, world, email, 15);
  if (!token) throw new Error(`${email} has no account`);
  const visitor = new Visitor(app);
  await visitor.post(`/connexion/${token}`);
  return visitor;
};
