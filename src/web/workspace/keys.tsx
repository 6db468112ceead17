import type { FC } from "hono/jsx";
import {
  type HeldKey,
  heldKeys,
  type KeyActRow,
  type KeyRefusal,
  keyActsOf,
} from "../../certificate/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import type { SignerRefusal } from "../../people/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  ReasonList,
  Status,
  Verdict,
} from "../components/index.ts";
import { allows, type Desk, show, WorkPage } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { CompromiseForm, ImportForm, RenewForm, ReplaceForm, shortName, useText } from "./key-forms.tsx";
import { isSignerRefusal, signerAt, signerRefusalText } from "./signer.tsx";

type Shown = {
  readonly refusal?: KeyRefusal | SignerRefusal | undefined;
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
};

/** The keys that sign for a certifier: what serves, what served, what was done with them, and what may be done. */
export const keysPage = async (
  desk: Desk,
  certifierId: string,
  { refusal, typed = {}, faults = [] }: Shown = {},
): Promise<Response> => {
  const { t, means } = desk;
  const keeps = allows(desk, "keep-keys", { certifierId });
  const keys = await heldKeys(means.db, certifierId);
  const signer = await signerAt(desk);
  const title =
    keys.length === 0
      ? t("Les clés seront créées à la première signature", "Keys are made at the first signature")
      : t("Les clés qui signent vos certificats", "The keys that sign your certificates");
  const open = keys.filter(({ standing }) => standing !== "compromised");
  const fallen = keys.filter(({ standing, use }) => standing === "compromised" && use === "credential");
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Clés", "Keys")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        {refusal ? (
          <Verdict tone="no" says={t("Rien n'a changé.", "Nothing has changed.")} settled={false}>
            <ReasonList reasons={[{ tone: "no", says: whyNot(refusal, desk) }]} />
          </Verdict>
        ) : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        {keys.length > 0 ? <KeyTable desk={desk} keys={keys} /> : null}
        {keeps && fallen.length > 0 ? (
          <RenewForm desk={desk} signer={signer} keys={fallen} typed={typed} />
        ) : null}
        {keeps && keys.length > 0 ? <ReplaceForm desk={desk} signer={signer} typed={typed} /> : null}
        {keeps && keys.length > 0 ? <ImportForm desk={desk} signer={signer} faults={faults} /> : null}
        {keeps && open.length > 0 ? (
          <CompromiseForm desk={desk} signer={signer} keys={open} typed={typed} faults={faults} />
        ) : null}
        {allows(desk, "see-history", { certifierId }) ? (
          <History desk={desk} acts={await keyActsOf(means.db, certifierId)} />
        ) : null}
      </div>
    </WorkPage>,
    refusal || faults.length > 0 ? 422 : 200,
  );
};

const KeyTable: FC<{ desk: Desk; keys: readonly HeldKey[] }> = ({ desk, keys }) => {
  const { t, at } = desk;
  const dayOf = (instant: Date | undefined) => (instant ? dayText(dayInParis(instant), at.language) : "–");
  return (
    <DataTable
      id="keys"
      caption={t("Clés de l'émetteur", "Keys of the issuer")}
      stack
      columns={[
        { head: t("Clé", "Key"), mono: true },
        { head: t("Signe", "Signs") },
        { head: t("Sorte", "Kind"), mono: true },
        { head: t("Depuis", "Since") },
        { head: t("Jusqu'à", "Until") },
        { head: t("État", "State") },
      ]}
      rows={keys.map(({ id, use, kind, from, until, standing, organisation }) => ({
        cells: [
          shortName(id),
          <>
            {useText(use, desk)}
            {organisation ? (
              <>
                <br />
                <span class="small">{organisation}</span>
              </>
            ) : null}
          </>,
          kind,
          dayOf(from),
          dayOf(until),
          standing === "serving" ? (
            <Status tone="ok">{t("En service", "Serving")}</Status>
          ) : standing === "retired" ? (
            <Status tone="todo">{t("Retirée", "Retired")}</Status>
          ) : (
            <Status tone="no">{t("Compromise", "Compromised")}</Status>
          ),
        ],
      }))}
    />
  );
};

const History: FC<{ desk: Desk; acts: readonly KeyActRow[] }> = ({ desk: { t, at }, acts }) =>
  acts.length === 0 ? null : (
    <>
      <h2>{t("Ce qui a été fait des clés", "What was done with the keys")}</h2>
      <ol class="timeline">
        {[...acts].reverse().map(({ act, keyId, doneBy, at: when }) => (
          <li data-status={act === "compromised" ? "no" : act === "retired" ? "todo" : "ok"}>
            <h3>
              {
                {
                  made: t("Créée", "Made"),
                  imported: t("Reprise d'un certificat", "Taken from a certificate"),
                  entrusted: t("Confiée à un dépositaire", "Entrusted to a holder"),
                  retired: t("Retirée", "Retired"),
                  compromised: t("Déclarée compromise", "Declared compromised"),
                }[act]
              }
              {`${t(" :", ":")} `}
              <span class="number">{shortName(keyId)}</span>
            </h3>
            <p class="small">
              {t(
                `Le ${dayText(dayInParis(when))}, par ${doneBy}`,
                `On ${dayText(dayInParis(when), at.language)}, by ${doneBy}`,
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );

const whyNot = (refusal: KeyRefusal | SignerRefusal, desk: Desk): string =>
  isSignerRefusal(refusal) ? signerRefusalText(refusal, desk.t) : refusalText(refusal, desk);

const refusalText = (code: KeyRefusal, { t }: Desk): string =>
  ({
    "kind-not-for-this-use": t(
      "Cette sorte de clé ne sert pas à cela.",
      "This kind of key does not serve for that.",
    ),
    "just-made": t(
      "Une clé vient d'être créée : attendez un instant.",
      "A key has just been made: wait a moment.",
    ),
    "not-p12": t("Ce fichier n'est pas un fichier PKCS #12.", "This is no PKCS #12 file."),
    "password-not-good": t(
      "Le mot de passe n'ouvre pas ce fichier, ou le fichier est abîmé.",
      "The password does not open this file, or the file is damaged.",
    ),
    "cipher-too-old": t(
      "Ce fichier est chiffré par un procédé ancien : exportez-le de nouveau avec un logiciel récent (AES).",
      "This file is encrypted in an old way: export it again with current software (AES).",
    ),
    "key-missing": t("Ce fichier ne contient pas de clé.", "This file holds no key."),
    "certificate-missing": t(
      "Ce fichier ne contient pas le certificat de sa clé.",
      "This file does not hold the certificate of its key.",
    ),
    "certificate-not-yet-valid": t(
      "Ce certificat n'a pas encore cours.",
      "This certificate does not run yet.",
    ),
    "certificate-over": t("Ce certificat est expiré.", "This certificate is over."),
    "key-kind-not-admitted": t(
      "Seules les clés P-256, et RSA d'au moins 2 048 bits, peuvent sceller.",
      "Only P-256 keys, and RSA ones of at least 2,048 bits, may seal.",
    ),
    "key-unknown": t("Cette clé n'est pas de cet émetteur.", "This key is not this issuer's."),
    "already-compromised": t(
      "Cette clé est déjà déclarée compromise.",
      "This key is already declared compromised.",
    ),
    "compromise-in-the-future": t("Ce jour est à venir.", "That day is yet to come."),
    "before-the-key": t("La clé n'existait pas encore ce jour-là.", "The key did not exist on that day."),
  })[code];
