import { type AssessmentRow, standing } from "../../assessment/index.ts";
import type { CandidateFile, Session } from "../../jury/index.ts";
import type { Desk } from "./desk.tsx";

export const gridPath = ({ reference }: Pick<Session, "reference">, ...steps: readonly string[]): string =>
  ["/travail/evaluations", reference, ...steps]
    .map((step, i) => (i === 0 ? step : encodeURIComponent(step)))
    .join("/");

export const crumbsOf = ({ t }: Desk) => [
  { label: t("Évaluations", "Assessments"), path: "/travail/evaluations" },
];

export const mineOf = ({ actor }: Desk, { marks }: CandidateFile): AssessmentRow[] => {
  const alive = new Set(standing(marks).map(({ id }) => id));
  return marks.filter(({ id, assessor }) => alive.has(id) && assessor === actor.account.name);
};
