import { type Context, Hono } from "hono";
import { dayInParis } from "../../kernel/index.ts";
import { dayText, roleWords } from "../../language/index.ts";
import { acceptInvitation, deviceOf, findCertifier, readInvitation } from "../../people/index.ts";
import { ErrorSummary, Facts, type FieldFault, TextField, Verdict } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, pageOf, render, type WebEnv } from "../page.ts";
import { tongueOf } from "./desk.tsx";
import { faultMessage, text } from "./form.ts";
import { openVisit } from "./visit.ts";

/** The link of an invitation: read by whoever opens it, used by its button alone. */
export const invitationRoutes = (means: WebMeans): Hono<WebEnv> => {
  const routes = new Hono<WebEnv>();
  routes.get(`${links.invitation}/:token`, (c) => acceptPage(c, means, c.req.param("token")));
  routes.post(`${links.invitation}/:token`, async (c) => {
    const token = c.req.param("token");
    const read = await readInvitation(means.db, means.world, token);
    if (read?.state !== "waiting") return overPage(c, means);
    const { name } = await c.req.parseBody();
    const written = text(120).safeParse(name);
    if (read.isNew && !written.success) return acceptPage(c, means, token, written.error.issues[0]?.message);
    const session = await acceptInvitation(means.db, means.world, token, {
      name: written.success ? written.data : "",
      device: deviceOf(c.req.header("user-agent")),
    });
    if (!session) return overPage(c, means);
    openVisit(c, means, session);
    return c.redirect(href(pageOf(c, means), links.work), 303);
  });
  return routes;
};

const acceptPage = async (c: Context<WebEnv>, means: WebMeans, token: string, fault?: string) => {
  const read = await readInvitation(means.db, means.world, token);
  if (read?.state !== "waiting") return overPage(c, means);
  const at = pageOf(c, means);
  const t = tongueOf(at.language);
  const { certifierId, role, email, expiresAt } = read.invitation;
  const certifier = await findCertifier(means.db, certifierId);
  const name = certifier?.name ?? certifierId;
  const title = t(`${name} vous invite`, `${name} invites you`);
  const label = t("Votre prénom et votre nom", "Your first and last name");
  const faults: FieldFault[] = fault ? [{ field: "name", label, message: faultMessage(fault, t) }] : [];
  c.header("Cache-Control", "no-store");
  return render(
    c,
    <Page at={{ ...at, path: links.signIn }} title={title} here={t("Invitation", "Invitation")} unlisted>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <form method="post" class="sheet flow narrow">
        <ErrorSummary title={t("Un champ est à corriger", "One field to correct")} faults={faults} />
        <Facts
          stacked
          facts={[
            { label: t("Votre rôle", "Your role"), value: roleWords[role][at.language] },
            { label: t("Votre adresse", "Your address"), value: email },
            { label: t("Jusqu'au", "Until"), value: dayText(dayInParis(expiresAt), at.language) },
          ]}
        />
        {read.isNew ? (
          <TextField name="name" label={label} autocomplete="name" faults={faults} required />
        ) : (
          <p>
            {t(
              "Vous avez déjà un compte à cette adresse : ce rôle s'y ajoute.",
              "You already have an account at this address: this role is added to it.",
            )}
          </p>
        )}
        <p>
          <button type="submit">{t("Accepter et entrer", "Accept and come in")}</button>
        </p>
      </form>
    </Page>,
    fault ? 422 : 200,
  );
};

/** The same for a link taken up, taken back, out of date or never written. */
const overPage = (c: Context<WebEnv>, means: WebMeans) => {
  const at = { ...pageOf(c, means), path: links.signIn };
  const t = tongueOf(at.language);
  const title = t("Cette invitation ne vaut plus", "This invitation no longer holds");
  return render(
    c,
    <Page at={at} title={title} here={t("Invitation", "Invitation")} unlisted>
      <Verdict
        tone="warn"
        says={`${title}.`}
        more={t(
          "Elle a été acceptée, reprise ou remplacée, ou ses quatorze jours sont passés.",
          "It was accepted, taken back or replaced, or its fourteen days are over.",
        )}
        settled={false}
        level={1}
      >
        <p class="row">
          <a class="button" href={href(at, links.signIn)}>
            {t("Se connecter", "Sign in")}
          </a>
        </p>
      </Verdict>
    </Page>,
    410,
  );
};
