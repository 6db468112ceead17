import type { FC } from "hono/jsx";
import { type AssessmentRow, type Item, type Proposal, propose, standing } from "../../assessment/index.ts";
import { dayText } from "../../language/index.ts";
import { DataTable, Status, type Tone } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";
import { groundsText } from "./grounds.tsx";
import { number } from "./parts.tsx";

const tones = {
  acquired: "ok",
  "not-acquired": "no",
  discordant: "warn",
  unmarked: "todo",
  points: "now",
} as const satisfies Record<Proposal["kind"], Tone>;

export const proposalText = (proposal: Proposal, desk: Desk): string => {
  const { t } = desk;
  if (proposal.kind === "points")
    return t(`${number(proposal.points, desk)} points`, `${proposal.points} points`);
  return {
    acquired: t("Acquise", "Acquired"),
    "not-acquired": t("Non acquise", "Not acquired"),
    discordant: t("Avis divergents", "Opinions differ"),
    unmarked: t("Pas encore évaluée", "Not assessed yet"),
  }[proposal.kind];
};

/** What the assessors propose, as a status. */
export const Proposed: FC<{ desk: Desk; proposal: Proposal }> = ({ desk, proposal }) => (
  <Status tone={tones[proposal.kind]}>{proposalText(proposal, desk)}</Status>
);

export const markText = (mark: AssessmentRow["mark"], desk: Desk): string =>
  "points" in mark
    ? number(mark.points, desk)
    : mark.acquired
      ? desk.t("acquise", "acquired")
      : desk.t("non acquise", "not acquired");

/** Every item with what each assessor noted and what they propose together. */
export const MarksTable: FC<{ desk: Desk; items: readonly Item[]; marks: readonly AssessmentRow[] }> = ({
  desk,
  items,
  marks,
}) => {
  const { t, at } = desk;
  const alive = new Set(standing(marks).map(({ id }) => id));
  return (
    <DataTable
      id="marks"
      caption={t("Compétence par compétence", "Item by item")}
      stack
      columns={[
        { head: t("Compétence", "Item") },
        { head: t("Notée par", "Noted by") },
        { head: t("Proposition", "Proposal") },
      ]}
      rows={items.map(({ code, title }) => ({
        cells: [
          <>
            <span class="number">{code}</span> {typeset(title, "fr")}
          </>,
          marks
            .filter(({ id, item }) => item === code && alive.has(id))
            .map(({ assessor, capacity, mark, grounds, notedOn }) => (
              <>
                <span>
                  {assessor}, {capacity} : {markText(mark, desk)}{" "}
                  <span class="small">
                    ({dayText(notedOn, at.language)})
                    {grounds ? (
                      <>
                        <br />
                        {groundsText(grounds, code, at.language)}
                      </>
                    ) : null}
                  </span>
                </span>
                <br />
              </>
            )),
          <Proposed desk={desk} proposal={propose(code, marks)} />,
        ],
      }))}
    />
  );
};
