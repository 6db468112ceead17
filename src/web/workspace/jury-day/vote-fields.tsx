import type { FC } from "hono/jsx";
import { type CandidateFile, deciding, type SessionFile, sittingOf } from "../../../jury/index.ts";
import { collegeWords, wordValue } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { capital } from "../parts.tsx";
import { recusedOn } from "./table.tsx";
import { votes, votingColleges } from "./word.ts";

type Props = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly typed: Typed | undefined;
};

/** Votes counted by college, never by name, and only when the jury is divided; then what the text says of a tie. */
export const VoteFields: FC<Props> = ({ desk, file, candidate, typed }) => {
  const { t, at } = desk;
  const colleges = votingColleges(file, candidate);
  const members = deciding(sittingOf(file), recusedOn(file, candidate.candidacy.id));
  const tie = file.rules.ask("jury.tie");
  const president = !tie.stated || tie.value === "president-casts";
  const labels = {
    for: t("Pour", "For"),
    against: t("Contre", "Against"),
    abstained: t("Abstentions", "Abstentions"),
  };
  const used = Object.keys(typed ?? {}).some(
    (name) => /^(for|against|abstained)-/.test(name) && typed?.[name],
  );
  return (
    <details open={used ? true : undefined}>
      <summary>
        {t("Vote", "Vote")}{" "}
        <span class="small">
          {t("seulement si le jury n'est pas unanime", "only when the jury is not unanimous")}
        </span>
      </summary>
      {colleges.map((college) => (
        <fieldset class="votes">
          <legend>
            {capital(collegeWords[college][at.language])}{" "}
            <span class="small">
              {t(
                `${members.filter((one) => one.votes && one.college === college).length} voix`,
                `${members.filter((one) => one.votes && one.college === college).length} votes`,
              )}
            </span>
          </legend>
          {votes.map((vote) => (
            <p class="field">
              <label for={`${vote}-${college}`}>{labels[vote]}</label>
              <input
                id={`${vote}-${college}`}
                name={`${vote}-${college}`}
                inputmode="numeric"
                value={typed?.[`${vote}-${college}`] ?? ""}
              />
            </p>
          ))}
        </fieldset>
      ))}
      <p class="source">
        {tie.stated
          ? `${t("Partage des voix :", "On a tie:")} ${typeset(wordValue("jury.tie", tie.value, at.language), at.language)} ${typeset(wordCitation(tie.citation, at.language), at.language)}.`
          : t(
              "Partage des voix : le texte ne dit pas ce qui en suit.",
              "On a tie: the text does not say what follows.",
            )}
      </p>
      {president ? (
        <p class="field">
          <label for="president">
            {t("Voix de la présidence, en cas de partage", "President's vote, on a tie")}
          </label>
          <select id="president" name="president">
            <option value="">{t("Sans objet", "Not needed")}</option>
            <option value="for" selected={typed?.["president"] === "for"}>
              {labels.for}
            </option>
            <option value="against" selected={typed?.["president"] === "against"}>
              {labels.against}
            </option>
          </select>
        </p>
      ) : null}
    </details>
  );
};
