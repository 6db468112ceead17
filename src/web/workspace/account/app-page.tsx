import type { FC } from "hono/jsx";
import { addressForApp, type CodeRefusal, preparedSecret } from "../../../people/index.ts";
import { qrPath } from "../../../typesetting/index.ts";
import { type FieldFault, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { type Desk, done, show, WorkPage } from "../desk.tsx";
import { signerRefusalText } from "../signer.tsx";

/** The QR code that an app reads, and the field for the first code it shows. */
export const appPage = async (desk: Desk, refusal?: CodeRefusal): Promise<Response> => {
  const { t, at, means, actor } = desk;
  const secret = await preparedSecret(means.db, means, actor.account.id);
  if (!secret) return done(desk, links.account);
  const label = t("Premier code", "First code");
  const faults: FieldFault[] = refusal
    ? [{ field: "code", label, message: signerRefusalText(refusal, t) }]
    : [];
  const title = t("Lisez ce code QR avec votre application", "Read this QR code with your app");
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Mon compte", "My account"), path: links.account }]}
      here={t("Application de codes", "Code app")}
    >
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Puis écrivez le premier code qu'elle montre : elle sera ajoutée à votre compte.",
            "Then type the first code it shows: it will be added to your account.",
          )}
        </p>
      </div>
      <form method="post" action={href(at, `${links.account}/application/code`)} class="sheet flow narrow">
        <QrCode
          text={addressForApp(secret, actor.account.email)}
          label={t("Code QR ; la même clé est écrite dessous", "QR code; the same key is written below")}
        />
        <p>
          {t("Ou recopiez cette clé dans l'application :", "Or copy this key into the app:")}
          <br />
          <span class="number">{secret.match(/.{4}/g)?.join(" ")}</span>
        </p>
        <TextField
          name="code"
          label={label}
          hint={t("Six chiffres.", "Six digits.")}
          autocomplete="one-time-code"
          inputmode="numeric"
          faults={faults}
          mono
          required
        />
        <p>
          <button type="submit">{t("Ajouter l'application", "Add the app")}</button>
        </p>
      </form>
    </WorkPage>,
    refusal ? 422 : 200,
  );
};

/** Black on white, in dark mode too: readers want it so. */
const QrCode: FC<{ text: string; label: string }> = ({ text, label }) => {
  const { side, d } = qrPath(text);
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
};
