import type { FC } from "hono/jsx";
import { confirmSigner, type HeldFactors, heldFactors, type SignerRefusal } from "../../people/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import type { Desk, Tongue } from "./desk.tsx";
import type { Typed } from "./form.ts";

/** Who is about to sign, by the second factors they hold. */
export type Signer = { readonly held: HeldFactors };

export const signerAt = async ({ means, actor }: Desk): Promise<Signer> => ({
  held: await heldFactors(means.db, actor.account.id),
});

/** Confirms who signs by what was typed in `SignerFields`, before the act. Answers why not, or nothing. */
export const confirmed = ({ means, actor }: Desk, typed: Typed): Promise<SignerRefusal | undefined> =>
  confirmSigner(means.db, means, actor.account, { code: typed["code"] });

/** What a form that signs asks beside its own fields; `of` tells apart several such forms of one page. */
export const SignerFields: FC<{ desk: Desk; signer: Signer; of?: string }> = ({ desk, signer, of }) => {
  const { t, at } = desk;
  const id = of === undefined ? "code" : `code-${of}`;
  if (!signer.held.appSince)
    return (
      <p>
        {t(
          "Pour signer, il faut une application de codes sur votre téléphone :",
          "To sign, you need a code app on your phone:",
        )}{" "}
        <a href={href(at, links.account)}>{t("ajoutez-la à votre compte", "add one to your account")}</a>.
      </p>
    );
  return (
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
};

const refusals: Readonly<Record<SignerRefusal, readonly [string, string]>> = {
  "no-second-factor": [
    "Votre compte n'a pas encore de quoi confirmer une signature : ajoutez-lui une application de codes.",
    "Your account holds nothing yet to confirm a signature: add a code app to it.",
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
};

export const isSignerRefusal = (code: string): code is SignerRefusal => code in refusals;

export const signerRefusalText = (code: SignerRefusal, t: Tongue): string => t(...refusals[code]);
