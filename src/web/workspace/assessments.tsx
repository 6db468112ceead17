import type { Item } from "../../assessment/index.ts";
import { sessionsPresentedTo } from "../../candidacy/index.ts";
import {
  type CandidateFile,
  type Session,
  type SessionFile,
  sessionsOf,
  sitsOrWill,
} from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import type { Grant } from "../../people/index.ts";
import { DataTable, Status } from "../components/index.ts";
import { href } from "../page.ts";
import { type Desk, show, WorkPage } from "./desk.tsx";
import { assessedFile, crumbsOf, gridPath, mineOf } from "./grid-path.ts";
import { Empty, personName, SessionState } from "./parts.tsx";

/** The sessions in which the organisation of an assessor presents candidates. */
export const sessionsAssessedBy = async (
  { certifierId, organisationId = "" }: Pick<Grant, "certifierId" | "organisationId">,
  { means: { db } }: Desk,
): Promise<Session[]> => {
  const presenting = await sessionsPresentedTo(db, organisationId);
  return (await sessionsOf(db, certifierId)).filter(({ id }) => presenting.has(id));
};

/** The sessions where this assessor assesses, in all their organisations. */
const assessedSessions = async (desk: Desk): Promise<Session[]> => {
  const assesses = desk.actor.grants.filter(({ role }) => role === "assessor");
  return (await Promise.all(assesses.map((grant) => sessionsAssessedBy(grant, desk)))).flat();
};

/** The candidates of a session whose grids this assessor has not filled. */
export const gridsLeft = (desk: Desk, { items, candidates }: SessionFile): CandidateFile[] =>
  candidates.filter((candidate) => mineOf(desk, candidate).length < items.length);

/** Sessions with grids to fill. */
export const gridSessions = async (desk: Desk): Promise<Response> => {
  const { at, t } = desk;
  const all = await assessedSessions(desk);
  const open = all.filter(({ state }) => sitsOrWill(state));
  const title =
    open.length === 0
      ? t("Aucune évaluation n'est attendue", "No assessment is awaited")
      : t(
          `${open.length} jury${open.length > 1 ? "s attendent" : " attend"} vos évaluations`,
          `${open.length} jur${open.length > 1 ? "ies await" : "y awaits"} your assessments`,
        );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Évaluations", "Assessments")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      {open.length === 0 ? (
        <Empty says={t("Rien à évaluer aujourd'hui.", "Nothing to assess today.")} />
      ) : (
        <ul class="ruled">
          {open.map((session) => (
            <li>
              <h2>
                <a href={href(at, gridPath(session))}>
                  {t(
                    `Jury du ${dayText(session.heldOn)}, ${session.place}`,
                    `Jury of ${dayText(session.heldOn, "en")}, ${session.place}`,
                  )}
                </a>
              </h2>
              <p>
                <SessionState desk={desk} state={session.state} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </WorkPage>,
  );
};

/** The candidates of a session, with what this assessor has noted. */
export const gridCandidates = async (desk: Desk, session: Session): Promise<Response> => {
  const { at, t } = desk;
  const file = await assessedFile(desk, session);
  const first = (candidate: CandidateFile): Item | undefined => {
    const noted = mineOf(desk, candidate);
    return file.items.find(({ code }) => !noted.some(({ item }) => item === code)) ?? file.items[0];
  };
  const rows = file.candidates.map((candidate) => ({
    candidate,
    noted: mineOf(desk, candidate).length,
    next: first(candidate),
  }));
  const left = gridsLeft(desk, file).length;
  const title =
    left === 0
      ? t("Toutes vos grilles sont complètes", "All your grids are complete")
      : t(`${left} grille${left > 1 ? "s" : ""} à remplir`, `${left} grid${left > 1 ? "s" : ""} to fill`);
  return show(
    desk,
    <WorkPage desk={desk} title={title} crumbs={crumbsOf(desk)} here={session.reference}>
      <div class="title">
        <p class="kicker">
          {file.certification.title},{" "}
          {t(`jury du ${dayText(session.heldOn)}`, `jury of ${dayText(session.heldOn, "en")}`)}
        </p>
        <h1>{title}</h1>
        <p>
          <a class="button" href={href(at, gridPath(session, "hors-ligne"))}>
            {t("Remplir sur mon appareil, même sans réseau", "Fill on my device, even without a network")}
          </a>
        </p>
      </div>
      <DataTable
        id="grids"
        caption={t("Candidats", "Candidates")}
        stack
        columns={[
          { head: t("Candidat", "Candidate") },
          { head: t("Notées par vous", "Noted by you"), numeric: true },
          { head: t("État", "State") },
        ]}
        rows={rows.map(({ candidate, noted, next }) => ({
          cells: [
            next ? (
              <a href={href(at, gridPath(session, candidate.candidacy.id, next.code))}>
                {personName(candidate.person)}
              </a>
            ) : (
              personName(candidate.person)
            ),
            t(`${noted} sur ${file.items.length}`, `${noted} of ${file.items.length}`),
            <Status tone={noted === file.items.length ? "ok" : noted > 0 ? "now" : "todo"}>
              {noted === file.items.length
                ? t("Complète", "Complete")
                : noted > 0
                  ? t("En cours", "Under way")
                  : t("À faire", "To do")}
            </Status>,
          ],
        }))}
      />
    </WorkPage>,
  );
};
