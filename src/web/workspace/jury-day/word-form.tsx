import type { FC } from "hono/jsx";
import type { Proposal } from "../../../assessment/index.ts";
import { type CandidateFile, juryFile, type SessionFile } from "../../../jury/index.ts";
import { Status } from "../../components/index.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { Proposed, proposalText } from "../marks.tsx";
import { number } from "../parts.tsx";
import { BlockTables } from "./block-tables.tsx";
import { OnceField } from "./means.tsx";
import { VoteFields } from "./vote-fields.tsx";

type WordFormProps = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly typed: Typed | undefined;
  /** Version of the decision that this form was filled from; 0 where there was none. */
  readonly seen: number;
  /** True when another decision came meanwhile: this one would replace it. */
  readonly replaces: boolean;
  readonly action: string;
};

/** The jury's word on one file: item by item, a reason when it departs from the assessors, the vote when it is divided. */
export const WordForm: FC<WordFormProps> = ({ desk, file, candidate, typed, seen, replaces, action }) => {
  const { t } = desk;
  return (
    <form method="post" action={action} class="flow" data-word="">
      <OnceField desk={desk} />
      <input type="hidden" name="seen" value={String(seen)} />
      <ItemChoices desk={desk} file={file} candidate={candidate} typed={typed} />
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
          {typed?.["reason"] ?? candidate.deliberation?.reason ?? ""}
        </textarea>
      </p>
      <VoteFields desk={desk} file={file} candidate={candidate} typed={typed} />
      <p class="row">
        <button type="submit">
          {replaces
            ? t("Remplacer par cette décision", "Replace with this decision")
            : t("Enregistrer la décision du dossier", "Record the decision on this file")}
        </button>
        <button type="submit" name="look" value="1" class="quiet">
          {t("Voir ce que cela ferait", "See what it would make")}
        </button>
      </p>
    </form>
  );
};

type ItemChoicesProps = Pick<WordFormProps, "desk" | "file" | "candidate" | "typed">;

/** Every item of a file, block by block: what the assessors propose, and what the jury says. */
export const ItemChoices: FC<ItemChoicesProps> = ({ desk, file, candidate, typed }) => {
  const { t } = desk;
  const { held, proposals } = juryFile(file, candidate);
  return (
    <BlockTables
      desk={desk}
      file={file}
      jury={t("Décision du jury", "The jury's decision")}
      cellsOf={({ code }) => {
        if (held.includes(code)) return [<Status tone="ok">{t("Déjà acquise", "Already held")}</Status>, "–"];
        const proposal = proposals[code] ?? { kind: "unmarked" };
        return [
          <Proposed desk={desk} proposal={proposal} />,
          <ItemChoice desk={desk} item={code} proposal={proposal} typed={typed} candidate={candidate} />,
        ];
      }}
    />
  );
};

type ItemChoiceProps = {
  readonly desk: Desk;
  readonly item: string;
  readonly proposal: Proposal;
  readonly typed: Typed | undefined;
  readonly candidate: CandidateFile;
};

/** The jury's word on one item: what was typed, else what stands decided, else what the assessors propose. */
const ItemChoice: FC<ItemChoiceProps> = ({ desk, item, proposal, typed, candidate }) => {
  const { t } = desk;
  const name = `item-${item}`;
  const legend = t(`Décision du jury pour ${item}`, `The jury's decision on ${item}`);
  const decided = candidate.deliberation?.items.find(({ code }) => code === item);
  if (proposal.kind === "points") {
    return (
      <input
        name={name}
        aria-label={legend}
        inputmode="decimal"
        value={typed?.[name] ?? number(decided?.points ?? proposal.points, desk)}
      />
    );
  }
  const proposed = proposal.kind === "acquired" ? "yes" : proposal.kind === "not-acquired" ? "no" : undefined;
  const chosen = typed?.[name] ?? (decided ? (decided.acquired ? "yes" : "no") : proposed);
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
