import type { FC } from "hono/jsx";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { OnceField } from "./means.tsx";
import { recusedOn, TableBrief } from "./table.tsx";

type Props = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly typed: Typed | undefined;
  readonly to: (step: string) => string;
};

/** What else the jury may do with a file: send it back, or go on without a member who stands aside. */
export const OtherActs: FC<Props> = (props) => (
  <>
    <SendBack {...props} />
    <StandAside {...props} />
  </>
);

const SendBack: FC<Props> = ({ desk, candidate, typed, to }) => {
  const { t } = desk;
  const reason = typed?.["defer-reason"];
  return (
    <details open={reason === undefined ? undefined : true}>
      <summary>
        {t("Renvoyer le dossier, pièce manquante", "Send the file back, a document is missing")}
      </summary>
      <form method="post" action={to("/ajourner")} class="flow">
        <OnceField desk={desk} />
        <input
          type="hidden"
          name="seen"
          value={typed?.["seen"] ?? String(candidate.deliberation?.version ?? 0)}
        />
        <p class="field">
          <label for="defer-reason">{t("Ce qui manque", "What is missing")}</label>
          <span class="hint" id="defer-hint">
            {t(
              "Le dossier est ajourné : il reviendra devant un jury. Le motif figure au procès-verbal.",
              "The file is deferred: it will come before a jury again. The reason stands in the minutes.",
            )}
          </span>
          <textarea id="defer-reason" name="defer-reason" aria-describedby="defer-hint" required>
            {reason ?? ""}
          </textarea>
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Ajourner ce dossier", "Defer this file")}
          </button>
        </p>
      </form>
    </details>
  );
};

const StandAside: FC<Props> = ({ desk, file, candidate, typed, to }) => {
  const { t } = desk;
  const recused = recusedOn(file, candidate.candidacy.id);
  const recusals = file.recusals.filter(({ candidacyId }) => candidacyId === candidate.candidacy.id);
  const others = file.members.filter(({ id, present }) => present && !recused.includes(id));
  const reason = typed?.["recusal-reason"];
  return (
    <>
      {recusals.map(({ memberId, reason: why }) => (
        <form method="post" action={to("/retrait")} class="row ends">
          <OnceField desk={desk} />
          <input type="hidden" name="member" value={memberId} />
          <p>
            <strong>
              {t(
                `${file.members.find(({ id }) => id === memberId)?.name} s'est retiré(e) de ce dossier`,
                `${file.members.find(({ id }) => id === memberId)?.name} stands aside on this file`,
              )}
            </strong>
            <br />
            <span class="small">{why}</span>
          </p>
          <button type="submit" name="back" value="1" class="quiet">
            {t("Reprendre ce retrait", "Take this recusal back")}
          </button>
        </form>
      ))}
      <details open={reason === undefined ? undefined : true}>
        <summary>{t("Un membre se retire", "A member stands aside")}</summary>
        <form method="post" action={to("/retrait")} class="flow">
          <OnceField desk={desk} />
          <fieldset class="people-choice">
            <legend>{t("Qui se retire de ce dossier", "Who stands aside on this file")}</legend>
            {others.map(({ id, name }) => (
              <label class="check">
                <input type="radio" name="member" value={id} checked={typed?.["member"] === id} required />
                <span>
                  {name}
                  <br />
                  <span class="small row">
                    {t("Resterait :", "It would leave:")}{" "}
                    <TableBrief desk={desk} file={file} recused={[...recused, id]} />
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="field">
            <label for="recusal-reason">{t("Motif du retrait", "Reason for standing aside")}</label>
            <textarea id="recusal-reason" name="recusal-reason" required>
              {reason ?? ""}
            </textarea>
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
