import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type Appointment, appointmentsOf } from "../../jury/index.ts";
import { roleWords } from "../../language/index.ts";
import { type Actor, accountOfSession } from "../../people/index.ts";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, languageOfPath, type WebEnv } from "../page.ts";
import { takeNotice } from "./notices.ts";

/** What a signed-in visit carries through the routes of the workspace. */
export type WorkEnv = {
  Variables: WebEnv["Variables"] & { actor: Actor; seats: readonly Appointment[]; sessionId: string };
};

const secure = ({ publicUrl }: Pick<WebMeans, "publicUrl">): boolean => publicUrl.startsWith("https:");
/** The browser itself keeps a `__Host-` cookie to this host and to https. */
const sessionCookie = (means: Pick<WebMeans, "publicUrl">): string =>
  `${secure(means) ? "__Host-" : ""}opencqp_session`;

export const sessionToken = (c: Context, means: Pick<WebMeans, "publicUrl">): string | undefined =>
  getCookie(c, sessionCookie(means));

export const openVisit = (c: Context, means: Pick<WebMeans, "publicUrl">, token: string): void =>
  setCookie(c, sessionCookie(means), token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: secure(means),
  });

export const closeVisit = (c: Context, means: Pick<WebMeans, "publicUrl">): void => {
  deleteCookie(c, sessionCookie(means), { path: "/", secure: secure(means) });
};

const actorOf = async (
  c: Context,
  { db, world, ...means }: WebMeans,
): Promise<Omit<WorkEnv["Variables"], keyof WebEnv["Variables"]> | undefined> => {
  const token = sessionToken(c, means);
  const signedIn = token ? await accountOfSession(db, world, token) : undefined;
  if (!signedIn) return undefined;
  const seats = await appointmentsOf(db, signedIn.account.id);
  const { account, grants, sessionId } = signedIn;
  const appointments = seats.map((seat) => seat.sessionId);
  return { actor: { account, grants, appointments }, seats, sessionId };
};

/** Names the visitor to the layout when a session is open, on any page. */
export const visitor =
  (means: WebMeans): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const token = sessionToken(c, means);
    const signedIn = token ? await accountOfSession(means.db, means.world, token) : undefined;
    if (signedIn) {
      const language = languageOfPath(c.req.path);
      const held = [...new Set(signedIn.grants.map(({ role }) => roleWords[role][language]))];
      c.set("who", { name: signedIn.account.name, capacity: held.join(", ") });
    }
    await next();
    // What names someone is theirs alone: no shared cache keeps it.
    if (signedIn) c.header("Cache-Control", "private, no-store");
  };

/** Lets in who holds a session, with their roles and seats; sends everyone else to the sign-in page. */
export const signedIn =
  (means: WebMeans): MiddlewareHandler<WorkEnv> =>
  async (c, next) => {
    const found = await actorOf(c, means);
    const language = languageOfPath(c.req.path);
    if (!found) return c.redirect(href({ language }, links.signIn), 303);
    c.set("actor", found.actor);
    c.set("seats", found.seats);
    c.set("sessionId", found.sessionId);
    c.set("notice", takeNotice(c, language));
    c.header("Cache-Control", "no-store");
    return next();
  };
