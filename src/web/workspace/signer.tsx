import type { FC } from "hono/jsx";
import {
  confirmSigner,
  type HeldFactors,
  heldFactors,
  holdsNone,
  type SignerRefusal,
} from "../../people/index.ts";
import { islandScript } from "../islands.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import type { Desk, Tongue } from "./desk.tsx";
import type { Typed } from "./form.ts";

/** Who is about to sign, by the second factors they hold, and the script that asks the browser for a passkey. */
export type Signer = { readonly held: HeldFactors; readonly script: string | undefined };

export const signerAt = async ({ means, actor }: Desk): Promise<Signer> => ({
  held: await heldFactors(means.db, actor.account.id),
  script: await islandScript(means.root, "passkeys"),
});

/** Confirms who signs by what was typed or shown in `SignerFields`, before the act. Answers why not, or nothing. */
export const confirmed = ({ means, actor }: Desk, typed: Typed): Promise<SignerRefusal | undefined> =>
  confirmSigner(means.db, means, actor.account, shownIn(typed));

export const shownIn = (typed: Typed) => ({ code: typed["code"], passkey: typed["passkey"] });

type FieldsProps = {
  readonly desk: Desk;
  readonly signer: Signer;
  /** Tells apart several such forms of one page. */
  readonly of?: string;
};

/** What a form that signs asks beside its own fields. */
export const SignerFields: FC<FieldsProps> = ({ desk, signer, of }) => {
  const { t, at } = desk;
  const { appSince, passkeys } = signer.held;
  if (holdsNone(signer.held))
    return (
      <p>
        {t(
          "Pour signer, il faut une application de codes ou une clé d'accès :",
          "To sign, you need a code app or a passkey:",
        )}{" "}
        <a href={href(at, links.account)}>{t("ajoutez-en une à votre compte", "add one to your account")}</a>.
      </p>
    );
  return (
    <>
      {appSince ? <CodeField t={t} id={of === undefined ? "code" : `code-${of}`} /> : null}
      {passkeys.length > 0 ? <PasskeyButton desk={desk} script={signer.script} /> : null}
      {appSince ? null : (
        <p data-without-passkey>
          {t(
            "Votre clé d'accès demande un navigateur qui la connaît et le script de cette page. Sans eux, ajoutez une application de codes à votre compte.",
            "Your passkey needs a browser that knows it and the script of this page. Without them, add a code app to your account.",
          )}
        </p>
      )}
    </>
  );
};

const CodeField: FC<{ t: Tongue; id: string }> = ({ t, id }) => (
  <p class="field">
    <label for={id}>{t("Code de votre application", "Code from your app")}</label>
    <span class="hint" id={`${id}-hint`}>
      {t(
        "Six chiffres ; un nouveau code toutes les 30 secondes.",
        "Six digits; a new code every 30 seconds.",
      )}
    </span>
    <input
      id={id}
      name="code"
      class="number"
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      aria-describedby={`${id}-hint`}
      required
    />
  </p>
);

const PasskeyButton: FC<{ desk: Desk; script: string | undefined }> = ({ desk: { t, at }, script }) => (
  <div data-passkey="confirm" data-ask={href(at, links.confirmByPasskey)} hidden>
    <input type="hidden" name="passkey" data-answer />
    <p>
      <button type="button" class="quiet">
        {t("Montrer ma clé d'accès", "Show my passkey")}
      </button>
    </p>
    <p role="status" />
    {script ? <script type="module" src={script} /> : null}
  </div>
);

const refusals: Readonly<Record<SignerRefusal, readonly [string, string]>> = {
  "no-second-factor": [
    "Votre compte n'a pas encore de quoi confirmer une signature : ajoutez-lui une application de codes ou une clé d'accès.",
    "Your account holds nothing yet to confirm a signature: add a code app or a passkey to it.",
  ],
  "wrong-code": [
    "Ce code n'est pas celui que montre votre application.",
    "This code is not the one your app shows.",
  ],
  "code-used": [
    "Ce code a déjà servi : attendez le suivant, moins de 30 secondes.",
    "This code has served already: wait for the next, less than 30 seconds.",
  ],
  "too-many-tries": [
    "Cinq codes faux de suite : recommencez dans un quart d'heure.",
    "Five wrong codes in a row: try again in a quarter of an hour.",
  ],
  "wrong-passkey": [
    "Aucune clé d'accès de votre compte n'a été reconnue.",
    "No passkey of your account was recognised.",
  ],
};

export const isSignerRefusal = (code: string): code is SignerRefusal => code in refusals;

export const signerRefusalText = (code: SignerRefusal, t: Tongue): string => t(...refusals[code]);
