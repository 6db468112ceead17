import type { FC } from "hono/jsx";
import { type HeldKey, type KeyKind, type KeyUse, keyKinds } from "../../certificate/index.ts";
import { described, Field, type FieldFault, SelectField, TextField } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { type Signer, SignerFields } from "./signer.tsx";

/** "cachet-2026-1": the end of a key's name, enough among one issuer's. */
export const shortName = (id: string): string => id.slice(id.indexOf("#") + 1);

export const useText = (use: KeyUse, { t }: Desk): string =>
  ({
    credential: t("Certificat numérique", "Digital certificate"),
    token: t("Jeton (JWT)", "Token (JWT)"),
    seal: t("Cachet du PDF", "Seal of the PDF"),
  })[use];

const choices = (Object.keys(keyKinds) as KeyUse[]).flatMap((use) =>
  keyKinds[use].map((kind): [KeyUse, KeyKind] => [use, kind]),
);

export const RenewForm: FC<{
  desk: Desk;
  signer: Signer;
  keys: readonly HeldKey[];
  typed: Typed;
}> = ({ desk, signer, keys, typed }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>{t("Signer de nouveau ce qui ne vaut plus", "Sign anew what no longer counts")}</summary>
      <form method="post" action={href(at, `${links.keys}/signer-de-nouveau`)} class="sheet flow">
        <p>
          {t(
            "Chaque certificat que cette clé a signé depuis que d'autres ont pu s'en servir est signé par la clé en service, sous le même numéro. Les titulaires l'apprennent par lettre.",
            "Each certificate that this key signed since others may have used it is signed by the serving key, under the same number. Holders are told by letter.",
          )}
        </p>
        <SelectField
          name="renewed"
          label={t("Clé compromise", "Compromised key")}
          value={typed["renewed"]}
          options={keys.map(({ id }) => ({ value: id, label: shortName(id) }))}
        />
        <SignerFields desk={desk} signer={signer} of="renew" />
        <p>
          <button type="submit">
            {t("Signer ces certificats de nouveau", "Sign these certificates anew")}
          </button>
        </p>
      </form>
    </details>
  );
};

export const ReplaceForm: FC<{ desk: Desk; signer: Signer; typed: Typed }> = ({ desk, signer, typed }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>{t("Remplacer une clé", "Replace a key")}</summary>
      <form method="post" action={href(at, links.keys)} class="sheet flow">
        <p>
          {t(
            "La clé en service signe une dernière fois aujourd'hui ; ce qu'elle a signé reste valable.",
            "The serving key signs for the last time today; what it signed stays valid.",
          )}
        </p>
        <SelectField
          name="choice"
          label={t("Nouvelle clé", "New key")}
          value={typed["choice"]}
          options={choices.map(([use, kind]) => ({
            value: `${use} ${kind}`,
            label: `${useText(use, desk)}, ${kind}`,
          }))}
        />
        <SignerFields desk={desk} signer={signer} of="replace" />
        <p>
          <button type="submit">
            {t("Créer la clé et retirer l'autre", "Make the key and retire the other")}
          </button>
        </p>
      </form>
    </details>
  );
};

export const ImportForm: FC<{ desk: Desk; signer: Signer; faults: readonly FieldFault[] }> = ({
  desk,
  signer,
  faults,
}) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>
        {t("Sceller avec le certificat de votre organisation", "Seal with your organisation's certificate")}
      </summary>
      <form
        method="post"
        enctype="multipart/form-data"
        action={href(at, `${links.keys}/certificat`)}
        class="sheet flow"
      >
        <p>
          {t(
            "Un certificat de cachet délivré par une autorité (fichier .p12 ou .pfx). Sa clé est conservée chiffrée.",
            "A seal certificate issued by an authority (.p12 or .pfx file). Its key is kept encrypted.",
          )}
        </p>
        <Field name="file" label={t("Fichier PKCS #12", "PKCS #12 file")} faults={faults}>
          <input {...described("file", undefined, faults)} type="file" accept=".p12,.pfx" />
        </Field>
        <TextField
          name="password"
          type="password"
          autocomplete="off"
          label={t("Mot de passe du fichier", "Password of the file")}
        />
        <SignerFields desk={desk} signer={signer} of="import" />
        <p>
          <button type="submit">{t("Sceller avec ce certificat", "Seal with this certificate")}</button>
        </p>
      </form>
    </details>
  );
};

export const CompromiseForm: FC<{
  desk: Desk;
  signer: Signer;
  keys: readonly HeldKey[];
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, signer, keys, typed, faults }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>{t("Déclarer une clé compromise", "Declare a key compromised")}</summary>
      <form method="post" action={href(at, `${links.keys}/compromission`)} class="sheet flow">
        <p>
          {t(
            "La clé ne sert plus. Ce qu'elle a signé vaut encore si le registre public le montre d'avant ce jour ; le reste se signe de nouveau.",
            "The key serves no more. What it signed still counts if the public log shows it from before that day; the rest is signed anew.",
          )}
        </p>
        <SelectField
          name="key"
          label={t("Clé", "Key")}
          value={typed["key"]}
          options={keys.map(({ id, use }) => ({
            value: id,
            label: `${shortName(id)}, ${useText(use, desk)}`,
          }))}
        />
        <TextField
          name="since"
          type="date"
          label={t("D'autres ont pu s'en servir depuis le", "Others may have used it since")}
          value={typed["since"]}
          faults={faults}
          required
        />
        <SignerFields desk={desk} signer={signer} of="compromise" />
        <p>
          <button type="submit" class="danger">
            {t("Déclarer la clé compromise", "Declare the key compromised")}
          </button>
        </p>
      </form>
    </details>
  );
};
