import { Hono } from "hono";
import type { WebMeans } from "../means.ts";
import type { WebEnv } from "../page.ts";
import { invitationRoutes } from "./accept-invitation.tsx";
import { accountRoutes } from "./account/index.ts";
import { inviteOne, takeBackOne } from "./account/invitation-acts.ts";
import { invitationList } from "./account/invitations.tsx";
import { sendingPage } from "./accrochage.tsx";
import { discardOne, makeFlow, readReport } from "./accrochage-acts.ts";
import { appealRoutes } from "./appeals/index.ts";
import { arrangeOne } from "./arrange-one.ts";
import { gridCandidates, gridSessions } from "./assessments.tsx";
import { awardPage, makeAwards, makeOneAnew } from "./award.tsx";
import { candidateList, candidatePage } from "./candidates.tsx";
import { candidatesFile } from "./candidates-file.ts";
import { accreditOne, addOne, withdrawOne } from "./centre-acts.ts";
import { centresPage } from "./centres.tsx";
import { certificatePage } from "./certificate-state.tsx";
import {
  askChange,
  askCorrection,
  confirmChange,
  makeDuplicate,
  withdrawChange,
} from "./certificate-state-acts.ts";
import { certificateFile, certificatesPage, issue } from "./certificates.tsx";
import { certificatesFile } from "./certificates-file.ts";
import { dashboard } from "./dashboard.tsx";
import { atCertifier, atDesk, inSession } from "./desk.tsx";
import { draftPage, tryOne } from "./draft-rulebook.tsx";
import { enrolmentRoutes } from "./enrolment/index.ts";
import { figuresPage } from "./figures.tsx";
import { frameworkRoutes } from "./frameworks/index.ts";
import { gridPage, noteGrid } from "./grid.tsx";
import { healthPage } from "./health.tsx";
import { historyOfAll, historyOfOne } from "./history.tsx";
import { correctOne } from "./identity/acts.ts";
import { settleOneAddress } from "./identity/address-acts.ts";
import { identityPage } from "./identity/page.tsx";
import { juryPage } from "./jury.tsx";
import { appointMember, convene, dateUnions, dismissMember, giveAddress, settleOne } from "./jury-acts.ts";
import { attendanceRoutes, deliberationRoutes, minutesRoutes } from "./jury-day/index.ts";
import { declareOne, importCertificate, replaceKey, signAnew } from "./key-acts.ts";
import { keysPage } from "./keys.tsx";
import { letterPage, resendOne } from "./letters/letter.tsx";
import { lettersPage, lettersTo } from "./letters/list.tsx";
import { myPath } from "./my-path/page.tsx";
import { shareOne, sharingPage, withdrawOneShare } from "./my-path/sharing.tsx";
import { gridSheet, offlinePage, takeGrids } from "./offline-grids.tsx";
import { overview } from "./overview.tsx";
import { paperRoutes } from "./papers/index.ts";
import { answerOne, setOneLength } from "./personal-data/acts.ts";
import { askOne, exportMine, myDataPage } from "./personal-data/my-data.tsx";
import { personalDataPage } from "./personal-data/page.tsx";
import { pieceRoutes } from "./pieces/index.ts";
import { planOne } from "./plan-one.ts";
import { callOne } from "./pool/call-one.ts";
import { ownJuryRoutes, poolRoutes } from "./pool/index.ts";
import { planOneCandidate, positionOne, startOne } from "./preparation/acts.ts";
import { preparationPage } from "./preparation/page.tsx";
import { printSession } from "./printing.tsx";
import { rolesPage, withdrawOneRole } from "./roles.tsx";
import { search, searchAsWritten, searchPage } from "./search/page.tsx";
import { sessionList } from "./sessions.tsx";
import { sessionsFile } from "./sessions-file.ts";
import { settingsPage } from "./settings.tsx";
import { signInRoutes } from "./sign-in.tsx";
import { recordStep } from "./vae/record.ts";
import { signedIn, type WorkEnv } from "./visit.ts";

export { visitor } from "./visit.ts";

/** The pages of a signed-in person; mounted at "/" in French and at "/en" in English. */
export const workspaceRoutes = (means: WebMeans): Hono<WebEnv> => {
  const routes = new Hono<WebEnv>();
  routes.route("/", signInRoutes(means));
  routes.route("/", invitationRoutes(means));
  routes.route("/travail", workRoutes(means));
  return routes;
};

const workRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const work = new Hono<WorkEnv>();
  work.use(signedIn(means));
  work.get("/", atDesk(means, dashboard));
  work.route("/compte", accountRoutes(means));
  work.get(
    "/roles",
    atCertifier(means, "see-roles", (desk, certifierId) => rolesPage(desk, certifierId)),
  );
  work.post("/roles/retirer", atCertifier(means, "withdraw-role", withdrawOneRole));
  work.route("/referentiels", frameworkRoutes(means));
  work.route("/vivier", poolRoutes(means));
  work.route("/mes-jurys", ownJuryRoutes(means));
  work.get("/invitations", atDesk(means, invitationList));
  work.post("/invitations", atDesk(means, inviteOne));
  work.post("/invitations/reprendre", atDesk(means, takeBackOne));
  work.get(
    "/centres",
    atCertifier(means, "see-centres", (desk, certifierId) => centresPage(desk, certifierId)),
  );
  work.post("/centres", atCertifier(means, "manage-centres", addOne));
  work.post("/centres/habilitations", atCertifier(means, "manage-centres", accreditOne));
  work.post("/centres/retraits", atCertifier(means, "manage-centres", withdrawOne));
  work.get(
    "/cles",
    atCertifier(means, "see-keys", (desk, certifierId) => keysPage(desk, certifierId)),
  );
  work.post("/cles", atCertifier(means, "keep-keys", replaceKey));
  work.post("/cles/certificat", atCertifier(means, "keep-keys", importCertificate));
  work.post("/cles/compromission", atCertifier(means, "keep-keys", declareOne));
  work.post("/cles/signer-de-nouveau", atCertifier(means, "keep-keys", signAnew));
  work.get("/etat", atCertifier(means, "see-health", healthPage));
  work.get("/historique", atCertifier(means, "see-history", historyOfAll));
  work.get("/historique/:kind/:id", atCertifier(means, "see-history", historyOfOne));
  work.get("/lettres", atCertifier(means, "see-letters", lettersPage));
  work.post("/lettres", atCertifier(means, "see-letters", lettersTo));
  work.get("/lettres/:id", atCertifier(means, "see-letters", letterPage));
  work.post("/lettres/:id/renvoyer", atCertifier(means, "send-letters-again", resendOne));
  work.get(
    "/donnees",
    atCertifier(means, "see-personal-data", (desk, certifierId) => personalDataPage(desk, certifierId)),
  );
  work.post("/donnees", atCertifier(means, "keep-personal-data", setOneLength));
  work.post("/donnees/demandes/:request", atCertifier(means, "keep-personal-data", answerOne));
  work.get("/mes-donnees", atDesk(means, myDataPage));
  work.post("/mes-donnees", atDesk(means, askOne));
  work.get("/mes-donnees/export.json", atDesk(means, exportMine));
  work.get("/recherche", atCertifier(means, "search", searchPage));
  work.post("/recherche", atCertifier(means, "search", search));
  work.post("/recherche/resultats", atCertifier(means, "search", searchAsWritten));
  work.get("/reglages", atDesk(means, settingsPage));
  work.get(
    "/accrochage",
    atCertifier(means, "see-holders-sent", (desk, certifierId) => sendingPage(desk, certifierId)),
  );
  work.post("/accrochage/fichier", atCertifier(means, "send-holders", makeFlow));
  work.post("/accrochage/rapport", atCertifier(means, "send-holders", readReport));
  work.post("/accrochage/:flow/ecarter", atCertifier(means, "send-holders", discardOne));
  work.get("/reglements/essai", atCertifier(means, "try-rulebook", draftPage));
  work.post("/reglements/essai", atCertifier(means, "try-rulebook", tryOne));
  work.get("/mon-parcours", atDesk(means, myPath));
  work.get(
    "/sessions",
    atCertifier(means, "see-sessions", (desk) => sessionList(desk)),
  );
  work.get("/sessions/liste.csv", atCertifier(means, "see-sessions", sessionsFile));
  work.post("/sessions", atCertifier(means, "plan-session", planOne));
  work.route("/sessions/:ref", sessionRoutes(means));
  work.get("/evaluations", atCertifier(means, "note-mark", gridSessions));
  work.get("/evaluations/:ref", inSession(means, "note-mark", gridCandidates));
  work.get("/evaluations/:ref/hors-ligne", inSession(means, "note-mark", offlinePage));
  work.get("/evaluations/:ref/grilles.json", inSession(means, "note-mark", gridSheet));
  work.post("/evaluations/:ref/grilles.json", inSession(means, "note-mark", takeGrids));
  work.get(
    "/evaluations/:ref/:candidacy/:item",
    inSession(means, "note-mark", (desk, session) => gridPage(desk, session)),
  );
  work.post("/evaluations/:ref/:candidacy/:item", inSession(means, "note-mark", noteGrid));
  work.get("/certificats/:number", atDesk(means, certificatePage));
  for (const kind of ["pdf", "json", "jwt"] as const)
    work.get(`/certificats/:number/${kind}`, atDesk(means, certificateFile(kind)));
  work.get("/certificats/:number/partages", atDesk(means, sharingPage));
  work.post("/certificats/:number/partages", atDesk(means, shareOne));
  work.post("/certificats/:number/partages/retirer", atDesk(means, withdrawOneShare));
  work.post("/certificats/:number/changement", atDesk(means, askChange));
  work.post("/certificats/:number/correction", atDesk(means, askCorrection));
  work.post("/certificats/:number/duplicata", atDesk(means, makeDuplicate));
  work.post("/certificats/:number/confirmer", atDesk(means, confirmChange));
  work.post("/certificats/:number/reprendre", atDesk(means, withdrawChange));
  return work;
};

/** Everything about one session; each route names the act it is, asked of the permissions before anything is loaded. */
const sessionRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const session = new Hono<WorkEnv>();
  session.get("/", inSession(means, "see-session", overview));
  session.post("/lieu", inSession(means, "compose-jury", arrangeOne));
  session.get("/candidats", inSession(means, "see-candidate", candidateList));
  session.get("/candidats/liste.csv", inSession(means, "see-candidate", candidatesFile));
  session.get(
    "/candidats/:candidacy",
    inSession(means, "see-candidate", (desk, one) => candidatePage(desk, one)),
  );
  session.post("/candidats/:candidacy/vae", inSession(means, "record-vae-step", recordStep));
  session.get("/candidats/:candidacy/preparation", inSession(means, "prepare-candidate", preparationPage));
  session.post("/candidats/:candidacy/positionnement", inSession(means, "prepare-candidate", positionOne));
  session.post("/candidats/:candidacy/plan", inSession(means, "prepare-candidate", planOneCandidate));
  session.post("/candidats/:candidacy/debut", inSession(means, "declare-start", startOne));
  session.route("/candidats/:candidacy/recours", appealRoutes(means));
  session.route("/candidats/:candidacy/pieces", pieceRoutes(means));
  session.get("/candidats/:candidacy/identite", inSession(means, "correct-identity", identityPage));
  session.post("/candidats/:candidacy/identite", inSession(means, "correct-identity", correctOne));
  session.post("/candidats/:candidacy/adresse", inSession(means, "settle-address", settleOneAddress));
  session.route("/inscrire", enrolmentRoutes(means));
  session.get(
    "/jury",
    inSession(means, "see-session", (desk, one) => juryPage(desk, one)),
  );
  session.post("/jury/vivier", inSession(means, "compose-jury", callOne));
  session.post("/jury/membres", inSession(means, "compose-jury", appointMember));
  session.post("/jury/membres/:member/retirer", inSession(means, "compose-jury", dismissMember));
  session.post("/jury/membres/:member/adresse", inSession(means, "compose-jury", giveAddress));
  session.post("/jury/syndicats", inSession(means, "compose-jury", dateUnions));
  session.post("/jury/convoquer", inSession(means, "compose-jury", convene));
  session.post("/jury/regler", inSession(means, "settle-rule", settleOne));
  session.route("/papiers", paperRoutes(means));
  session.route("/presence", attendanceRoutes(means));
  session.route("/deliberation", deliberationRoutes(means));
  session.route("/proces-verbal", minutesRoutes(means));
  session.get(
    "/attribution",
    inSession(means, "see-awards", (desk, one) => awardPage(desk, one)),
  );
  session.post("/attribution", inSession(means, "award", makeAwards));
  session.post("/attribution/:candidacy", inSession(means, "award", makeOneAnew));
  session.get(
    "/certificats",
    inSession(means, "see-certificates", (desk, one) => certificatesPage(desk, one)),
  );
  session.get("/certificats/liste.csv", inSession(means, "see-certificates", certificatesFile));
  session.get(
    "/certificats/impression/:part{[1-9][0-9]{0,3}}",
    inSession(means, "see-certificates", printSession),
  );
  session.post("/certificats", inSession(means, "issue-certificates", issue));
  session.get("/statistiques", inSession(means, "see-statistics", figuresPage));
  return session;
};
