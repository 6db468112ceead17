import type { FC } from "hono/jsx";
import type { Fault } from "../../../intake/index.ts";
import { wordFault } from "../../../notices/index.ts";
import type { Opened } from "../../../referential/index.ts";
import { DataTable, FileField, Verdict } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { noFile } from "../form.ts";
import { openedFields } from "./draft.tsx";

/** A file that was brought and of which nothing is kept: none at all, or what is to correct in it. */
export type BadFile = { readonly name: string; readonly faults: readonly Fault[] } | "missing";

const mostTold = 20;

/** Why a file is not taken, place by place: its line, its field, and what to do. */
export const BadFilePart: FC<{ desk: Desk; file: Exclude<BadFile, "missing"> }> = ({
  desk,
  file: { name, faults },
}) => {
  const { t, at } = desk;
  const count = faults.length;
  return (
    <>
      <Verdict
        tone="no"
        id="bad-file"
        says={t("Ce fichier n'est pas repris.", "This file is not taken.")}
        more={t(
          "Rien n'en est enregistré. Corrigez-le, puis déposez-le de nouveau.",
          "Nothing of it is saved. Correct it, then drop it again.",
        )}
        settled={false}
      />
      <DataTable
        id="file-faults"
        caption={
          count > mostTold
            ? t(
                `${name} : ${count} points à corriger, dont voici les ${mostTold} premiers`,
                `${name}: ${count} points to correct, of which the first ${mostTold}`,
              )
            : t(
                `${name} : ${count} point${count > 1 ? "s" : ""} à corriger`,
                `${name}: ${count} point${count > 1 ? "s" : ""} to correct`,
              )
        }
        stack
        columns={[
          { head: t("Ligne", "Line") },
          { head: t("Champ", "Field"), mono: true },
          { head: t("Ce qui ne va pas, et que faire", "What is wrong, and what to do") },
        ]}
        rows={faults.slice(0, mostTold).map((fault) => ({
          status: "no",
          cells: [
            fault.line === undefined
              ? t("Le fichier", "The file")
              : t(`Ligne\u00a0${fault.line}`, `Line\u00a0${fault.line}`),
            fault.column ?? "–",
            typeset(wordFault(fault, at.language), at.language),
          ],
        }))}
      />
    </>
  );
};

type Props = {
  readonly desk: Desk;
  readonly certificationId: string;
  readonly opened: Opened;
  readonly missing: boolean;
};

/** Brings a framework in from a file, as the draft and nothing more. */
export const ImportForm: FC<Props> = ({ desk: { t, at }, certificationId, opened, missing }) => (
  <form
    method="post"
    enctype="multipart/form-data"
    action={href(at, links.frameworkPart(certificationId, "projet/fichier"))}
    class="sheet flow"
  >
    <h2>{t("Reprendre un fichier", "Take in a file")}</h2>
    {Object.entries(openedFields(opened)).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <FileField
      name="file"
      label={t("Référentiel en JSON, CSV ou XLSX", "Framework as JSON, CSV or XLSX")}
      hint={
        opened.draft
          ? t(
              "Il remplacera le projet enregistré ; rien n'est mis en vigueur. Un fichier téléchargé ci-dessous sert de modèle.",
              "It will replace the saved draft; nothing is put in force. A file downloaded below serves as a model.",
            )
          : t(
              "Il devient le projet ; rien n'est mis en vigueur. Un fichier téléchargé ci-dessous sert de modèle.",
              "It becomes the draft; nothing is put in force. A file downloaded below serves as a model.",
            )
      }
      accept=".json,.csv,.xlsx"
      faults={missing ? noFile("file", t) : undefined}
      alerts
    />
    <p>
      <button type="submit" class="quiet">
        {t("Reprendre comme projet", "Take in as the draft")}
      </button>
    </p>
  </form>
);
