import type { FC } from "hono/jsx";
import type { Certificate, Edition } from "../../certificate/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { birthPlaceText, type Person } from "../../people/index.ts";
import { ErrorSummary, type FieldFault, TextField } from "../components/index.ts";
import { href } from "../page.ts";
import { certificatePath } from "./certificates.tsx";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { type Signer, SignerFields } from "./signer.tsx";

export const holderLabels = ({ t }: Desk) => ({
  firstNames: t("Prénoms", "First names"),
  birthName: t("Nom de naissance", "Birth name"),
  usageName: t("Nom d'usage", "Usage name"),
  bornOn: t("Date de naissance", "Day of birth"),
  birthPlace: t("Lieu de naissance", "Place of birth"),
});

const editionText = (edition: Edition, issuedOn: string, { t }: Desk): string => {
  switch (edition.kind) {
    case "first":
      return t(`Délivré le ${dayText(issuedOn)}`, `Issued on ${dayText(issuedOn, "en")}`);
    case "duplicate":
      return t(`Duplicata du ${dayText(edition.on)}`, `Duplicate of ${dayText(edition.on, "en")}`);
    case "corrected":
      return t(
        `Identité corrigée le ${dayText(edition.on)}`,
        `Identity corrected on ${dayText(edition.on, "en")}`,
      );
    case "renewed":
      return t(`Signé de nouveau le ${dayText(edition.on)}`, `Signed anew on ${dayText(edition.on, "en")}`);
  }
};

/** The edition in force, then those it replaced with who replaced them; nothing while there is but one. */
export const Editions: FC<{
  desk: Desk;
  certificate: Certificate;
  replaced: readonly { readonly edition: Edition; readonly at: Date; readonly decidedBy: string }[];
}> = ({ desk, certificate: { edition, issuedOn }, replaced }) => {
  const { t, at } = desk;
  if (replaced.length === 0) return null;
  return (
    <>
      <h2>{t("Exemplaires", "Editions")}</h2>
      <ol class="timeline">
        <li data-status="ok">
          <h3>{editionText(edition, issuedOn, desk)}</h3>
          <p class="small">{t("En cours", "In force")}</p>
        </li>
        {[...replaced].reverse().map((one) => (
          <li data-status="todo">
            <h3>{editionText(one.edition, issuedOn, desk)}</h3>
            <p class="small">
              {t(
                `Remplacé le ${dayText(dayInParis(one.at))}, par ${one.decidedBy}`,
                `Replaced on ${dayText(dayInParis(one.at), at.language)}, by ${one.decidedBy}`,
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
};

/** A duplicate, which one person makes; the holder's identity put right, as the person is now known, which two decide. */
export const NewEdition: FC<{
  desk: Desk;
  certificate: Certificate;
  person: Person | undefined;
  typed: Typed;
  faults: readonly FieldFault[];
  signer: Signer;
}> = ({ desk, certificate: { number, content }, person, typed, faults, signer }) => {
  const { t, at } = desk;
  const { holder } = content.award;
  const known = person ? { ...person, birthPlace: birthPlaceText(person.birthPlace) } : holder;
  const labels = holderLabels(desk);
  const held: Typed = {
    firstNames: known.firstNames.join(" "),
    birthName: known.birthName,
    usageName: known.usageName ?? "",
    bornOn: known.bornOn,
    birthPlace: known.birthPlace,
  };
  return (
    <>
      <details>
        <summary>{t("Établir un duplicata", "Make a duplicate")}</summary>
        <div class="sheet flow">
          <p>
            {t(
              "Le même certificat, sous le même numéro, imprimé avec la mention « Duplicata » et le jour.",
              "The same certificate, under the same number, printed with the mention “Duplicata” and the day.",
            )}
          </p>
          <form method="post" action={href(at, certificatePath(number, "duplicata"))} class="flow">
            <SignerFields desk={desk} signer={signer} />
            <p>
              <button type="submit" class="quiet">
                {t("Établir le duplicata", "Make the duplicate")}
              </button>
            </p>
          </form>
        </div>
      </details>
      <details open={faults.length > 0}>
        <summary>{t("Corriger l'identité du titulaire", "Put the holder's identity right")}</summary>
        <form method="post" action={href(at, certificatePath(number, "correction"))} class="sheet flow">
          <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
          <p>
            {t(
              "La présidence confirmera. Le numéro reste ; l'exemplaire précédent ne vaudra plus.",
              "The president will confirm. The number stays; the former edition will no longer count.",
            )}
          </p>
          {(["firstNames", "birthName", "usageName", "bornOn", "birthPlace"] as const).map((name) => (
            <TextField
              name={name}
              label={labels[name]}
              value={typed[name] ?? held[name]}
              faults={faults}
              type={name === "bornOn" ? "date" : "text"}
              required={name !== "usageName"}
            />
          ))}
          <p>
            <button type="submit">{t("Demander la correction", "Ask for the correction")}</button>
          </p>
        </form>
      </details>
    </>
  );
};
