import type { FC } from "hono/jsx";
import type { Proposal } from "../../assessment/index.ts";
import { type CandidateFile, juryFile, type SessionFile } from "../../jury/index.ts";
import { DataTable, Status } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { Proposed, proposalText } from "./marks.tsx";
import { number } from "./parts.tsx";

export const blocksOf = ({ items, framework }: SessionFile) => {
  const codes = [...new Set(items.map(({ block }) => block))];
  return codes.map((code) => ({
    code,
    title: framework.blocks.find((block) => block.code === code)?.title,
    items: items.filter(({ block }) => block === code),
  }));
};

/** "B1. Préparer…" as a caption; tests that belong to no block stand together. */
export const captionOf = (code: string | undefined, title: string | undefined, { t }: Desk): string =>
  code === undefined
    ? t("Épreuves", "Tests")
    : title && title !== code
      ? typeset(`${code}. ${title}`, "fr")
      : code;

export const WordForm: FC<{
  desk: Desk;
  file: SessionFile;
  candidate: CandidateFile;
  typed: Typed | undefined;
  action: string;
}> = ({ desk, file, candidate, typed, action }) => {
  const { t } = desk;
  const { held, proposals } = juryFile(file, candidate);
  return (
    <form method="post" action={action} class="flow">
      {blocksOf(file).map(({ code, title, items }, i) => (
        <DataTable
          id={`block-${i}`}
          caption={captionOf(code, title, desk)}
          stack
          columns={[
            { head: t("Compétence", "Item") },
            { head: t("Évaluation", "Assessment") },
            { head: t("Décision du jury", "The jury's decision") },
          ]}
          rows={items.map((item) => {
            const proposal = proposals[item.code] ?? { kind: "unmarked" };
            const heldNow = held.includes(item.code);
            return {
              cells: [
                <>
                  <span class="number">{item.code}</span> {typeset(item.title, "fr")}
                </>,
                heldNow ? (
                  <Status tone="ok">{t("Déjà acquise", "Already held")}</Status>
                ) : (
                  <Proposed desk={desk} proposal={proposal} />
                ),
                heldNow ? "–" : <ItemChoice desk={desk} item={item.code} proposal={proposal} typed={typed} />,
              ],
            };
          })}
        />
      ))}
      <p class="field">
        <label for="reason">
          {t("Raison, si le jury s'écarte d'un évaluateur", "Reason, if the jury departs from an assessor")}
        </label>
        <span class="hint" id="reason-hint">
          {t(
            "Obligatoire dans ce cas. Elle figure au procès-verbal.",
            "Needed in that case. It stands in the minutes.",
          )}
        </span>
        <textarea id="reason" name="reason" aria-describedby="reason-hint">
          {typed?.["reason"] ?? ""}
        </textarea>
      </p>
      <details open={typed?.["for"] ? true : undefined}>
        <summary>
          {t("Vote", "Vote")}{" "}
          <span class="small">
            {t("seulement si le jury n'est pas unanime", "only when the jury is not unanimous")}
          </span>
        </summary>
        <div class="votes">
          {(["for", "against", "abstained"] as const).map((name) => (
            <p class="field">
              <label for={name}>
                {
                  {
                    for: t("Pour", "For"),
                    against: t("Contre", "Against"),
                    abstained: t("Abstentions", "Abstentions"),
                  }[name]
                }
              </label>
              <input id={name} name={name} inputmode="numeric" value={typed?.[name] ?? ""} />
            </p>
          ))}
          <p class="field">
            <label for="president">
              {t("Voix du président, en cas de partage", "President's vote, on a tie")}
            </label>
            <select id="president" name="president">
              <option value="">{t("Sans objet", "Not needed")}</option>
              <option value="for" selected={typed?.["president"] === "for"}>
                {t("Pour", "For")}
              </option>
              <option value="against" selected={typed?.["president"] === "against"}>
                {t("Contre", "Against")}
              </option>
            </select>
          </p>
        </div>
      </details>
      <p>
        <button type="submit">
          {t("Enregistrer la décision du dossier", "Record the decision on this file")}
        </button>
      </p>
    </form>
  );
};

/** The jury's word on one item: it follows the proposal unless it says otherwise. */
const ItemChoice: FC<{ desk: Desk; item: string; proposal: Proposal; typed: Typed | undefined }> = ({
  desk,
  item,
  proposal,
  typed,
}) => {
  const { t } = desk;
  const name = `item-${item}`;
  const legend = t(`Décision du jury pour ${item}`, `The jury's decision on ${item}`);
  if (proposal.kind === "points") {
    return (
      <input
        name={name}
        aria-label={legend}
        inputmode="decimal"
        value={typed?.[name] ?? number(proposal.points, desk)}
      />
    );
  }
  const chosen =
    typed?.[name] ??
    (proposal.kind === "acquired" ? "yes" : proposal.kind === "not-acquired" ? "no" : undefined);
  return (
    <fieldset class="choices pair">
      <legend class="visually-hidden">{legend}</legend>
      <label data-status="ok">
        <input type="radio" name={name} value="yes" checked={chosen === "yes"} />{" "}
        {proposalText({ kind: "acquired" }, desk)}
      </label>
      <label data-status="no">
        <input type="radio" name={name} value="no" checked={chosen === "no"} />{" "}
        {proposalText({ kind: "not-acquired" }, desk)}
      </label>
    </fieldset>
  );
};

export const OtherActs: FC<{
  desk: Desk;
  file: SessionFile;
  candidate: CandidateFile;
  to: (step: string) => string;
}> = ({ desk: { t }, file, candidate, to }) => {
  const recused = file.recusals.filter(({ candidacyId }) => candidacyId === candidate.candidacy.id);
  return (
    <>
      <details>
        <summary>{t("Ajourner ce dossier", "Defer this file")}</summary>
        <form method="post" action={to("/ajourner")} class="flow">
          <p class="field">
            <label for="defer-reason">{t("Motif de l'ajournement", "Reason for deferring")}</label>
            <textarea id="defer-reason" name="reason" required />
          </p>
          <p>
            <button type="submit" class="quiet">
              {t("Ajourner ce dossier", "Defer this file")}
            </button>
          </p>
        </form>
      </details>
      <details>
        <summary>
          {t("Un membre se retire", "A member stands aside")}{" "}
          {recused.length > 0 ? (
            <span class="small">
              {recused.map(({ memberId }) => file.members.find(({ id }) => id === memberId)?.name).join(", ")}
            </span>
          ) : null}
        </summary>
        <form method="post" action={to("/retrait")} class="flow">
          <p class="field">
            <label for="recused">{t("Membre", "Member")}</label>
            <select id="recused" name="member">
              {file.members.map(({ id, name }) => (
                <option value={id}>{name}</option>
              ))}
            </select>
          </p>
          <p class="field">
            <label for="recusal-reason">{t("Motif du retrait", "Reason for standing aside")}</label>
            <textarea id="recusal-reason" name="reason" required />
          </p>
          <p>
            <button type="submit" class="quiet">
              {t("Inscrire le retrait", "Record the recusal")}
            </button>
          </p>
        </form>
      </details>
    </>
  );
};
