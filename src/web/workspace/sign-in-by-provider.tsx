import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import {
  deviceOf,
  type IdentityProvider,
  type IdentityRefusal,
  type ProviderRefusal,
  seal,
  signInByProvider,
  unseal,
} from "../../people/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, pageOf, render, type WebEnv } from "../page.ts";
import { type Tongue, tongueOf } from "./desk.tsx";
import { openVisit } from "./visit.ts";

const cookie = "opencqp_provider";
const purpose = "leaving for a provider";
/** Seconds that a visitor has to come back. */
const lasts = 600;

/** What the browser keeps while its visitor is away, sealed. */
const Away = z.object({
  provider: z.int(),
  language: z.enum(["fr", "en"]),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
});

const readAway = (c: Context, masterKey: Uint8Array): z.infer<typeof Away> | undefined => {
  try {
    const sealed = Buffer.from(getCookie(c, cookie) ?? "", "base64url");
    return Away.parse(JSON.parse(unseal(masterKey, purpose, sealed)));
  } catch {
    return undefined;
  }
};

/** Leaving for an organisation's own sign-in, and coming back. Providers are told apart by their rank in the settings. */
export const providerRoutes = (means: WebMeans): Hono<WebEnv> => {
  const routes = new Hono<WebEnv>();
  const providers = means.identityProviders ?? [];
  const report = ({ name }: IdentityProvider, why: string): void =>
    means.report?.(`identity provider ${name}: ${why}`);
  const silence = (provider: IdentityProvider) => (error: unknown) => {
    report(provider, String((error as { readonly code?: unknown }).code ?? "does not answer"));
    return undefined;
  };
  const returnTo = `${means.publicUrl}${links.providerReturn}`;
  routes.get(`${links.signIn}/organisation/:rank{[1-9]}`, async (c) => {
    const rank = Number(c.req.param("rank"));
    const provider = providers[rank - 1];
    if (!provider) return c.notFound();
    const { language } = pageOf(c, means);
    const left = await provider.leave(returnTo).catch(silence(provider));
    if (!left) return silentPage(c, means, provider);
    const away = { provider: rank, language, ...left.kept };
    setCookie(
      c,
      cookie,
      Buffer.from(seal(means.masterKey, purpose, JSON.stringify(away))).toString("base64url"),
      {
        path: links.providerReturn,
        httpOnly: true,
        sameSite: "Lax",
        secure: means.publicUrl.startsWith("https:"),
        maxAge: lasts,
      },
    );
    return c.redirect(left.to.href, 303);
  });
  routes.get(links.providerReturn, async (c) => {
    const away = readAway(c, means.masterKey);
    deleteCookie(c, cookie, { path: links.providerReturn });
    const provider = away && providers[away.provider - 1];
    if (!provider) return refusedPage(c, means, "provider-refused");
    const address = new URL(`${returnTo}${new URL(c.req.url).search}`);
    const returned = await provider.comeBack(address, away).catch(silence(provider));
    if (!returned) return silentPage(c, means, provider);
    if (!returned.ok) {
      report(provider, returned.why);
      return refusedPage(c, means, returned.code);
    }
    const device = deviceOf(c.req.header("user-agent"));
    const opened = await signInByProvider(means.db, means.world, returned.identity, device);
    if (!opened.ok) return refusedPage(c, means, opened.code);
    openVisit(c, means, opened.token);
    return c.redirect(href(away, links.work), 303);
  });
  return routes;
};

const refusedPage = (c: Context<WebEnv>, means: WebMeans, code: ProviderRefusal | IdentityRefusal) =>
  answerPage(c, means, 403, (t) => [
    t("Votre organisation ne vous a pas fait entrer", "Your organisation did not let you in"),
    reasonText(code, t),
  ]);

const silentPage = (c: Context<WebEnv>, means: WebMeans, { name }: IdentityProvider) =>
  answerPage(c, means, 502, (t) => [
    t(`${name} ne répond pas`, `${name} does not answer`),
    t("Recommencez dans un instant, ou recevez un lien.", "Try again in a moment, or receive a link."),
  ]);

const answerPage = (
  c: Context<WebEnv>,
  means: WebMeans,
  status: 403 | 502,
  says: (t: Tongue) => readonly [string, string],
) => {
  const at = { ...pageOf(c, means), path: links.signIn, query: "" };
  const t = tongueOf(at.language);
  const [title, why] = says(t);
  c.header("Cache-Control", "no-store");
  return render(
    c,
    <Page at={at} title={title} here={t("Connexion", "Sign in")} unlisted>
      <Verdict tone="warn" says={`${title}.`} settled={false} level={1}>
        <ReasonList reasons={[{ tone: "no", says: why }]} />
        <p>
          <a class="button" href={href(at, links.signIn)}>
            {t("Revenir à la connexion", "Back to sign-in")}
          </a>
        </p>
      </Verdict>
    </Page>,
    status,
  );
};

const reasonText = (code: ProviderRefusal | IdentityRefusal, t: Tongue): string =>
  ({
    "provider-refused": t(
      "La connexion a été abandonnée, ou sa réponse n'est pas celle d'une demande partie d'ici il y a moins de dix minutes.",
      "The sign-in was given up, or its answer is not that of a request that left from here less than ten minutes ago.",
    ),
    "level-too-low": t(
      "Votre organisation vous a reconnu, mais pas avec le niveau de sûreté demandé ici.",
      "Your organisation recognised you, but not at the level of assurance asked for here.",
    ),
    "address-not-verified": t(
      "Votre organisation ne dit pas que votre adresse est vérifiée : elle ne peut pas désigner un compte.",
      "Your organisation does not say that your address is verified: it cannot name an account.",
    ),
    "no-account": t(
      "Aucun compte n'a votre adresse professionnelle. Votre certificateur ou votre centre peut vous inviter.",
      "No account has your work address. Your certifier or centre can invite you.",
    ),
    "account-bound-otherwise": t(
      "Le compte de cette adresse est déjà lié à une autre identité de votre organisation : prévenez votre certificateur.",
      "The account of this address is bound to another identity of your organisation: tell your certifier.",
    ),
  })[code];
