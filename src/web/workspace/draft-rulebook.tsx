import type { FC } from "hono/jsx";
import { dayText, outcomeWords, words } from "../../language/index.ts";
import { compareRulebooks, type Rulebook, type RulebookFault, readRulebook } from "../../rulebook/index.ts";
import { type Change, heldBefore, tryDraft } from "../../simulation/index.ts";
import { DataTable, Reasons } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { Differences } from "../public/compare-rulebooks.tsx";
import { readingDay } from "../public/rulebooks.tsx";
import { type Desk, show, WorkPage } from "./desk.tsx";

/** The page that asks for a draft. */
export const draftPage = (desk: Desk): Promise<Response> => asking(desk);

/** Reads the draft, compares it with the text it would follow, and decides past files again by it. Nothing is kept. */
export const tryOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { draft: typed } = await desk.c.req.parseBody();
  const text = typed instanceof File ? await typed.text() : String(typed ?? "");
  const name = typed instanceof File && typed.name !== "" ? typed.name : "projet.yaml";
  const reading = readRulebook(name, text);
  if (!reading.ok) return asking(desk, reading.faults);
  const held = heldBefore(desk.means.texts.shelf, reading.rulebook);
  if (!held)
    return asking(desk, [
      {
        file: name,
        line: 1,
        column: 1,
        message: desk.t(
          "aucun règlement de ce champ n'est tenu ici",
          "no rulebook of this scope is held here",
        ),
      },
    ]);
  return answer(desk, certifierId, held, reading.rulebook);
};

const Form: FC<{ desk: Desk }> = ({ desk: { t, at } }) => (
  <form method="post" enctype="multipart/form-data" action={href(at, links.draftRulebook)} class="sheet flow">
    <p class="field">
      <label for="draft">{t("Projet de règlement (fichier YAML)", "Draft rulebook (YAML file)")}</label>
      <span class="hint" id="draft-hint">
        {t("Il se lit sans être gardé, et n'a aucun effet.", "It is read, not kept, and has no effect.")}
      </span>
      <input id="draft" name="draft" type="file" accept=".yaml,.yml" required aria-describedby="draft-hint" />
    </p>
    <button type="submit">{t("Essayer ce projet", "Try this draft")}</button>
  </form>
);

const asking = (desk: Desk, faults: readonly RulebookFault[] = []): Promise<Response> => {
  const { t } = desk;
  const title =
    faults.length > 0
      ? t("Ce projet ne se lit pas encore", "This draft cannot be read yet")
      : t("Qu'aurait changé ce projet ?", "What would this draft have changed?");
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Règlements", "Rulebooks"), path: links.rulebooks }]}
      here={t("Essai", "Trial")}
    >
      <div class="title">
        <h1>{title}</h1>
      </div>
      {faults.length > 0 ? (
        <DataTable
          id="faults"
          caption={t("Ce qu'il faut corriger", "What to mend")}
          stack
          columns={[
            { head: t("Ligne", "Line"), numeric: true },
            { head: t("Colonne", "Column"), numeric: true },
            { head: t("Ce qui ne va pas", "What is wrong") },
          ]}
          rows={faults.map(({ line, column, message }) => ({
            cells: [String(line), String(column), <span lang="en">{message}</span>],
          }))}
        />
      ) : null}
      <Form desk={desk} />
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
};

const answer = async (
  desk: Desk,
  certifierId: string,
  held: Rulebook,
  draft: Rulebook,
): Promise<Response> => {
  const { t, at, means } = desk;
  const on = means.world.today();
  const { looked, changes } = await tryDraft(means.db, held, draft, certifierId);
  const readings = [
    { rulebook: held, on },
    { rulebook: draft, on: readingDay(draft, undefined, on) },
  ] as const;
  const differences = compareRulebooks(...readings);
  const title =
    changes.length === 0
      ? t(
          `Aucun des ${looked} dossiers passés n'aurait une autre issue`,
          `None of the ${looked} past files would have another outcome`,
        )
      : t(
          `${changes.length} dossier(s) aurai(en)t une autre issue, sur ${looked} relus`,
          `${changes.length} of ${looked} past files would have another outcome`,
        );
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Règlements", "Rulebooks"), path: links.rulebooks }]}
      here={t("Essai", "Trial")}
    >
      <div class="title">
        <h1>{title}</h1>
        <p class="lead">
          {t(
            "Réponse calculée, sans effet : les décisions passées restent ce qu'elles sont.",
            "Computed, without effect: past decisions stay what they are.",
          )}
        </p>
      </div>
      {differences.length > 0 ? <Differences at={at} differences={differences} readings={readings} /> : null}
      {changes.length > 0 ? <Changes desk={desk} changes={changes} /> : null}
      <Form desk={desk} />
    </WorkPage>,
  );
};

const issues = {
  ...outcomeWords,
  refused: words("Refusé", "Refused"),
  undetermined: words("Indéterminé", "Undetermined"),
} as const;

const Changes: FC<{ desk: Desk; changes: readonly Change[] }> = ({ desk: { t, at }, changes }) => (
  <DataTable
    id="changes"
    caption={t("Dossiers qui auraient une autre issue", "Files that would have another outcome")}
    stack
    columns={[
      { head: t("Dossier", "File"), mono: true },
      { head: t("Jury du", "Jury of") },
      { head: t("Décidé", "Decided") },
      { head: t("Par le projet", "By the draft") },
      { head: t("Pourquoi", "Why") },
    ]}
    rows={changes.map(({ candidacyId, heldOn, before, after, because }) => ({
      cells: [
        candidacyId.slice(-12),
        dayText(heldOn, at.language),
        issues[before][at.language],
        issues[after][at.language],
        <Reasons findings={because} language={at.language} />,
      ],
    }))}
  />
);
