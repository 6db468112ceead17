import { type Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import { requestLink } from "../../notices/index.ts";
import { askPasskey, deviceOf, isLinkGood, signOut, useLink, usePasskey } from "../../people/index.ts";
import { ErrorSummary, type FieldFault, NoticeLine, TextField, Verdict } from "../components/index.ts";
import { islandScript } from "../islands.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, type PageContext, pageOf, render, type WebEnv } from "../page.ts";
import { askerOf, limiter } from "../public/limiter.ts";
import { type Tongue, tongueOf } from "./desk.tsx";
import { address, faultMessage } from "./form.ts";
import { letterBoxPage } from "./letters/box.tsx";
import { providerRoutes } from "./sign-in-by-provider.tsx";
import { closeVisit, openVisit, sessionToken } from "./visit.ts";

/** Asking for a link, using it, leaving; and the letters of a demonstration. */
export const signInRoutes = (means: WebMeans): Hono<WebEnv> => {
  const routes = new Hono<WebEnv>();
  const mayAsk = limiter(means.world, { tries: 20, minutes: 10 });
  const mayShow = limiter(means.world, { tries: 60, minutes: 10 });
  routes.get("/connexion", (c) => askPage(c, means));
  routes.post("/connexion", async (c) => {
    const { email } = await c.req.parseBody();
    const written = typeof email === "string" ? email.trim() : "";
    if (!address.safeParse(written).success) return askPage(c, means, { refused: written });
    if (!mayAsk(askerOf(c))) return tooOftenPage(c, means);
    await requestLink(means.db, means, written);
    return askedPage(c, means);
  });
  routes.post(`${links.signInByPasskey}/defi`, async (c) =>
    mayShow(askerOf(c)) ? c.json(await askPasskey(means.db, means)) : c.body(null, 429),
  );
  routes.post(links.signInByPasskey, async (c) => {
    if (!mayShow(askerOf(c))) return tooOftenPage(c, means);
    const { passkey } = await c.req.parseBody();
    const session = await usePasskey(
      means.db,
      means,
      typeof passkey === "string" ? passkey : "",
      deviceOf(c.req.header("user-agent")),
    );
    if (!session) return askPage(c, means, { unknownPasskey: true });
    openVisit(c, means, session);
    return c.redirect(href(pageOf(c, means), links.work), 303);
  });
  routes.route("/", providerRoutes(means));
  // A link is opened by people and by the scanners of their mail: only the button uses it.
  routes.get("/connexion/:token", async (c) => confirmPage(c, means, c.req.param("token")));
  routes.post("/connexion/:token", async (c) => {
    const session = await useLink(
      means.db,
      means.world,
      c.req.param("token"),
      deviceOf(c.req.header("user-agent")),
    );
    if (!session) return spentPage(c, means);
    openVisit(c, means, session);
    return c.redirect(href(pageOf(c, means), "/travail"), 303);
  });
  routes.post("/deconnexion", async (c) => {
    const token = sessionToken(c, means);
    if (token) await signOut(means.db, token);
    closeVisit(c, means);
    return c.redirect(href(pageOf(c, means), links.home), 303);
  });
  if (means.demonstration) routes.get("/dev/mail", (c) => letterBoxPage(c, means));
  return routes;
};

type Asked = { readonly refused?: string; readonly unknownPasskey?: boolean };

const askPage = async (
  c: Context<WebEnv>,
  means: WebMeans,
  { refused, unknownPasskey }: Asked = {},
): Promise<Response> => {
  const at = { ...pageOf(c, means), path: links.signIn };
  const t = tongueOf(at.language);
  const label = t("Votre adresse", "Your address");
  const faults: FieldFault[] =
    refused === undefined ? [] : [{ field: "email", label, message: faultMessage("email", t) }];
  const title = t("Recevez un lien pour vous connecter", "Receive a link to sign in");
  return render(
    c,
    <Page
      at={at}
      title={title}
      here={t("Connexion", "Sign in")}
      script={await islandScript(means.root, "passkeys")}
      unlisted
    >
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Pas de mot de passe : un lien arrive par courriel et sert une seule fois.",
            "No password: a link arrives by mail and works once.",
          )}
        </p>
      </div>
      {unknownPasskey ? (
        <NoticeLine status="no">
          {t(
            "Aucune clé d'accès de ce site n'a été reconnue. Recevez plutôt un lien.",
            "No passkey of this site was recognised. Receive a link instead.",
          )}
        </NoticeLine>
      ) : null}
      <div class="ways">
        <form method="post" action={href(at, links.signIn)} class="flow narrow">
          <ErrorSummary title={t("Un champ est à corriger", "One field to correct")} faults={faults} />
          <TextField
            name="email"
            type="email"
            label={label}
            hint={t(
              "Celle que votre certificateur ou votre centre connaît.",
              "The one your certifier or centre knows.",
            )}
            autocomplete="email"
            value={refused}
            faults={faults}
            required
          />
          <p>
            <button type="submit">{t("Recevoir un lien", "Receive a link")}</button>
          </p>
          {means.demonstration ? (
            <NoticeLine status="now">
              {t("Démonstration : les lettres restent ici.", "Demonstration: letters stay here.")}{" "}
              <a href={href(at, "/dev/mail")}>{t("Ouvrir la boîte aux lettres", "Open the letter box")}</a>
            </NoticeLine>
          ) : null}
        </form>
        <Providers at={at} means={means} t={t} />
        <form
          method="post"
          action={href(at, links.signInByPasskey)}
          class="flow narrow"
          data-passkey="sign-in"
          data-ask={href(at, `${links.signInByPasskey}/defi`)}
          hidden
        >
          <h2>{t("Vous avez une clé d'accès ?", "Do you have a passkey?")}</h2>
          <input type="hidden" name="passkey" data-answer />
          <p>
            <button type="submit" class="quiet">
              {t("Entrer avec ma clé d'accès", "Sign in with my passkey")}
            </button>
          </p>
          <p role="status" />
        </form>
      </div>
    </Page>,
    refused === undefined && !unknownPasskey ? 200 : 422,
  );
};

const Providers: FC<{ at: PageContext; means: WebMeans; t: Tongue }> = ({ at, means, t }) => {
  const providers = means.identityProviders ?? [];
  return providers.length === 0 ? null : (
    <div class="flow">
      <h2>
        {t("Votre organisation a sa propre connexion ?", "Does your organisation have its own sign-in?")}
      </h2>
      <p class="row">
        {providers.map(({ name }, i) => (
          <a class="button quiet" href={href(at, `${links.signIn}/organisation/${i + 1}`)}>
            {t(`Entrer avec ${name}`, `Sign in with ${name}`)}
          </a>
        ))}
      </p>
    </div>
  );
};

const askedPage = (c: Context<WebEnv>, means: WebMeans) => {
  const at = pageOf(c, means);
  const t = tongueOf(at.language);
  const title = t(
    "Si cette adresse a un compte, un lien est en route",
    "If this address has an account, a link is on its way",
  );
  return render(
    c,
    <Page at={at} title={title} here={t("Connexion", "Sign in")} unlisted>
      <div class="flow">
        <Verdict
          tone="now"
          says={`${title}.`}
          more={t("Il sert une fois, pendant 20 minutes.", "It works once, for 20 minutes.")}
          settled={false}
          level={1}
        >
          <p>
            {t(
              "Rien dans cinq minutes ? Regardez les indésirables, puis demandez à votre certificateur quelle adresse il connaît. Cinq liens au plus par heure.",
              "Nothing within five minutes? Look among unwanted mail, then ask your certifier which address it knows. Five links an hour at most.",
            )}
          </p>
          <p class="row">
            <a class="button quiet" href={href(at, links.signIn)}>
              {t("Demander un autre lien", "Ask for another link")}
            </a>
            {means.demonstration ? (
              <a href={href(at, "/dev/mail")}>
                {t("Ouvrir la boîte aux lettres de la démonstration", "Open the demonstration's letter box")}
              </a>
            ) : null}
          </p>
        </Verdict>
      </div>
    </Page>,
  );
};

/** The same for every address, known or not: it counts the asker's tries. */
const tooOftenPage = (c: Context<WebEnv>, means: WebMeans) => {
  const at = pageOf(c, means);
  const t = tongueOf(at.language);
  const title = t("Trop de demandes à la suite", "Too many requests in a row");
  return render(
    c,
    <Page at={at} title={title} here={t("Connexion", "Sign in")} unlisted>
      <Verdict
        tone="warn"
        says={`${title}.`}
        more={t("Recommencez dans dix minutes.", "Try again in ten minutes.")}
        settled={false}
        level={1}
      />
    </Page>,
    429,
  );
};

const confirmPage = async (c: Context<WebEnv>, means: WebMeans, token: string) => {
  if (!(await isLinkGood(means.db, means.world, token))) return spentPage(c, means);
  const at = pageOf(c, means);
  const t = tongueOf(at.language);
  const title = t("Votre lien est bon", "Your link is good");
  c.header("Cache-Control", "no-store");
  return render(
    c,
    <Page at={{ ...at, path: links.signIn }} title={title} here={t("Connexion", "Sign in")} unlisted>
      <div class="title">
        <h1>{title}.</h1>
        <p>
          {t(
            "Il sert une seule fois, quand vous appuyez sur ce bouton.",
            "It works once, when you press this button.",
          )}
        </p>
      </div>
      <form method="post">
        <p>
          <button type="submit">{t("Entrer dans mon espace", "Enter my space")}</button>
        </p>
      </form>
    </Page>,
  );
};

const spentPage = (c: Context<WebEnv>, means: WebMeans) => {
  const at = pageOf(c, means);
  const t = tongueOf(at.language);
  const title = t("Ce lien ne sert plus", "This link no longer works");
  return render(
    c,
    <Page at={{ ...at, path: links.signIn }} title={title} here={t("Connexion", "Sign in")} unlisted>
      <div class="flow">
        <Verdict
          tone="warn"
          says={`${title}.`}
          more={t("Il a déjà servi, ou son temps est passé.", "It was used before, or its time is over.")}
          settled={false}
          level={1}
        >
          <p>
            <a class="button" href={href(at, links.signIn)}>
              {t("Recevoir un autre lien", "Receive another link")}
            </a>
          </p>
        </Verdict>
      </div>
    </Page>,
    410,
  );
};
