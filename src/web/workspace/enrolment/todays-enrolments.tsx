import type { FC } from "hono/jsx";
import { isUndoable, previewUndo } from "../../../candidacy/index.ts";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { personName } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { allowsEnrolling } from "./undo.tsx";

/** Names told of an enrolment of many. */
const mostNamed = 2;

/** What this person, or another of their centre, enrolled today and can still take back, the last first. */
export const TodaysEnrolments: FC<{ desk: Desk; file: SessionFile }> = ({ desk, file }) => {
  const { at, t } = desk;
  const batches = undoableToday(desk, file);
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t("Inscrits aujourd'hui", "Enrolled today")}</h2>
      <p class="small">
        {t(
          "Une inscription s'annule entière, le jour même, tant que rien n'en est venu.",
          "An enrolment is undone whole, on its own day, while nothing came of it.",
        )}
      </p>
      <ul class="ruled">
        {batches.map(({ id, people }) => {
          const who = told(people, desk);
          return (
            <li class="row ends">
              <span>{who}</span>
              <a class="button quiet" href={href(at, sessionPath(file.session, `inscrire/annuler/${id}`))}>
                {t("Annuler cette inscription", "Undo this enrolment")}
                <span class="visually-hidden"> : {who}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

type Batch = { readonly id: string; readonly people: readonly CandidateFile[] };

const undoableToday = (desk: Desk, { session, candidates, recusals }: SessionFile): Batch[] => {
  const today = desk.means.world.today();
  const since = {
    state: session.state,
    assessed: new Set(candidates.flatMap(({ candidacy, marks }) => (marks.length > 0 ? [candidacy.id] : []))),
    recused: new Set(recusals.map(({ candidacyId }) => candidacyId)),
  };
  const ids = new Set(
    candidates.flatMap(({ candidacy }) =>
      candidacy.enrolledOn === today ? (candidacy.enrolmentId ?? []) : [],
    ),
  );
  return [...ids]
    .map((id) => ({ id, people: candidates.filter(({ candidacy }) => candidacy.enrolmentId === id) }))
    .filter(
      ({ people }) =>
        people.every(({ candidacy }) => allowsEnrolling(desk, session, candidacy)) &&
        isUndoable(
          previewUndo(
            people.map(({ candidacy }) => candidacy),
            since,
            today,
          ),
        ),
    )
    .reverse();
};

const told = (people: readonly CandidateFile[], { t }: Desk): string => {
  const names = people.slice(0, mostNamed).map(({ person }) => personName(person));
  const others = people.length - names.length;
  if (others === 0) return names.join(t(" et ", " and "));
  return t(
    `${people.length} personnes : ${names.join(", ")} et ${others} autre${others > 1 ? "s" : ""}`,
    `${people.length} people: ${names.join(", ")} and ${others} other${others > 1 ? "s" : ""}`,
  );
};
