import { type AssessmentRow, standing } from "../../assessment/index.ts";
import type { CandidateFile, Session, SessionFile } from "../../jury/index.ts";
import { allows, type Desk } from "./desk.tsx";
import { fileOf } from "./session-file.ts";

export const gridPath = ({ reference }: Pick<Session, "reference">, ...steps: readonly string[]): string =>
  ["/travail/evaluations", reference, ...steps]
    .map((step, i) => (i === 0 ? step : encodeURIComponent(step)))
    .join("/");

export const crumbsOf = ({ t }: Desk) => [
  { label: t("Évaluations", "Assessments"), path: "/travail/evaluations" },
];

/** A session with the candidates whose grids are this assessor's to fill: those of their organisation. */
export const assessedFile = async (desk: Desk, session: Session): Promise<SessionFile> => {
  const file = await fileOf(desk, session);
  const { certifierId } = session;
  const candidates = file.candidates.filter(({ candidacy: { organisationId } }) =>
    allows(desk, "note-mark", { certifierId, organisationId }),
  );
  return { ...file, candidates };
};

export const mineOf = ({ actor }: Desk, { marks }: CandidateFile): AssessmentRow[] => {
  const alive = new Set(standing(marks).map(({ id }) => id));
  return marks.filter(({ id, assessor }) => alive.has(id) && assessor === actor.account.name);
};
