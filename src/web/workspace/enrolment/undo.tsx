import { z } from "zod";
import { assessmentsOf } from "../../../assessment/index.ts";
import {
  type Candidacy,
  candidaciesOfEnrolment,
  isUndoable,
  previewUndo,
  type Undoable,
  undoEnrolment,
} from "../../../candidacy/index.ts";
import { findSession, lockSession, recusedFiles, type Session } from "../../../jury/index.ts";
import { routeWords } from "../../../language/index.ts";
import { tellUndone, wordFinding } from "../../../notices/index.ts";
import { findCertifier, findPeople, type Person } from "../../../people/index.ts";
import { type Db, inTransaction } from "../../../storage/index.ts";
import { DataTable, Status } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { aboutSession, allows, type Desk, done, notFound, show } from "../desk.tsx";
import { capital, personName } from "../parts.tsx";
import { SessionPage, sessionPath } from "../session-frame.tsx";

/** Those enrolled at once whom this person may enrol, or nobody: another's enrolment is not told of. */
const batchOf = async (db: Db, desk: Desk, session: Session): Promise<Candidacy[]> => {
  const id = z.uuid().safeParse(desk.c.req.param("enrolment"));
  if (!id.success) return [];
  const batch = (await candidaciesOfEnrolment(db, id.data)).filter(
    ({ sessionId }) => sessionId === session.id,
  );
  return batch.every((candidacy) => allowsEnrolling(desk, session, candidacy)) ? batch : [];
};

/** May this person enrol, and so take back, for the centre that presents this file? */
export const allowsEnrolling = (
  desk: Desk,
  session: Session,
  { organisationId }: Pick<Candidacy, "organisationId">,
): boolean => allows(desk, "enrol", { ...aboutSession(session), organisationId });

const sinceEnrolled = async (db: Db, { id }: Session, batch: readonly Candidacy[]) => {
  const files = batch.map((candidacy) => candidacy.id);
  const marks = await assessmentsOf(db, files);
  return {
    state: (await findSession(db, id))?.state ?? "",
    assessed: new Set(marks.map(({ candidacyId }) => candidacyId)),
    recused: await recusedFiles(db, files),
  };
};

const peopleOf = (db: Db, batch: readonly Candidacy[]): Promise<Map<string, Person>> =>
  findPeople(
    db,
    batch.map(({ personId }) => personId),
  );

/** Who would be undone, and the button; or who cannot be, each with the reasons. */
export const undoPage = async (desk: Desk, session: Session): Promise<Response> => {
  const { db, world } = desk.means;
  const batch = await batchOf(db, desk, session);
  if (batch.length === 0) return notFound(desk);
  const answers = previewUndo(batch, await sinceEnrolled(db, session, batch), world.today());
  return showUndo(desk, session, answers);
};

/** Undoes the whole enrolment under the session's lock, and takes back what was written to these persons. */
export const undoOne = async (desk: Desk, session: Session): Promise<Response> => {
  const { means } = desk;
  const certifier = await findCertifier(means.db, session.certifierId);
  const answers = await inTransaction(means.db, async (tx) => {
    await lockSession(tx, session.id);
    const batch = await batchOf(tx, desk, session);
    const people = await peopleOf(tx, batch);
    const answered = await undoEnrolment(tx, means.world, batch, await sinceEnrolled(tx, session, batch));
    if (isUndoable(answered)) {
      const undone = batch.map(({ id, personId, toldEmail }) => ({
        candidacyId: id,
        person: people.get(personId),
        toldEmail,
      }));
      await tellUndone(tx, means, session, certifier?.name ?? "", undone);
    }
    return answered;
  });
  if (answers.length === 0) return notFound(desk);
  return isUndoable(answers)
    ? done(desk, sessionPath(session, "candidats"), "enrolment-undone", answers.length)
    : showUndo(desk, session, answers);
};

const showUndo = async (desk: Desk, session: Session, answers: readonly Undoable[]): Promise<Response> => {
  const { at, t, means } = desk;
  const undoable = isUndoable(answers);
  const shown = undoable ? answers : answers.filter(({ decision }) => decision.outcome !== "granted");
  const people = await peopleOf(
    means.db,
    shown.map(({ candidacy }) => candidacy),
  );
  const many = answers.length > 1;
  const title = undoable
    ? t(
        many ? `Annuler l'inscription de ces ${answers.length} personnes ?` : "Annuler cette inscription ?",
        many ? `Undo the enrolment of these ${answers.length} people?` : "Undo this enrolment?",
      )
    : t("Cette inscription ne s'annule plus", "This enrolment can no longer be undone");
  const lead = undoable
    ? t(
        "Leurs dossiers et leurs données sont effacés ; qui a déjà reçu une lettre en reçoit une autre. L'historique garde les deux actes.",
        "Their files and data are erased; whoever had a letter gets another. The history keeps both acts.",
      )
    : t(
        "Rien n'a été annulé : une inscription s'annule entière, ou pas du tout. Voici qui l'empêche, et pourquoi.",
        "Nothing was undone: an enrolment is undone whole or not at all. Here is who prevents it, and why.",
      );
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="candidats" title={title} lead={lead}>
      <div class="flow">
        {undoable ? (
          <form method="post" class="row">
            <button type="submit" class="danger">
              {t("Annuler cette inscription", "Undo this enrolment")}
            </button>
            <a class="button quiet" href={href(at, sessionPath(session, "candidats"))}>
              {t("La garder", "Keep it")}
            </a>
          </form>
        ) : null}
        <DataTable
          id="undone"
          caption={
            undoable
              ? t("Personnes inscrites ensemble", "People enrolled together")
              : t("Qui ne peut plus être retiré, et pourquoi", "Who can no longer be taken out, and why")
          }
          stack
          columns={[
            { head: t("Candidat", "Candidate") },
            undoable ? { head: t("Voie", "Route") } : { head: t("Raison", "Reason") },
          ]}
          rows={shown.map(({ candidacy, decision }) => {
            const person = people.get(candidacy.personId);
            return {
              cells: [
                person ? personName(person) : "–",
                undoable
                  ? capital(routeWords[candidacy.route][at.language])
                  : decision.findings.map((finding) => (
                      <>
                        <Status tone="no">{typeset(wordFinding(finding, at.language), at.language)}</Status>
                        <br />
                      </>
                    )),
              ],
            };
          })}
        />
      </div>
    </SessionPage>,
    undoable ? 200 : 422,
  );
};
