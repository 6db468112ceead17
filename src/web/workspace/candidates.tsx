import { centresOf } from "../../centre/index.ts";
import { decisionsAbout, type RecordedDecision } from "../../decisions/index.ts";
import { appealsOf, type CandidateFile, type Session } from "../../jury/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText, decisionWords, publicWords, routeWords } from "../../language/index.ts";
import { birthPlaceText, may } from "../../people/index.ts";
import { piecesOf } from "../../pieces/index.ts";
import { DataTable, Facts, Reasons, Status, toneOf } from "../components/index.ts";
import { href } from "../page.ts";
import { AppealsOnCandidate } from "./appeals/on-candidate.tsx";
import { UnderAppeal } from "./appeals/view.tsx";
import { aboutSession, allows, type Desk, notFound, refuse, show } from "./desk.tsx";
import { TodaysEnrolments } from "./enrolment/todays-enrolments.tsx";
import { HistoryLink } from "./history.tsx";
import { AddressToSettle, AddressWaits, addressOwners, type NotSettled } from "./identity/address.tsx";
import { bearingFormer, FormerIdentity, IdentityOffer } from "./identity/page.tsx";
import { MarksTable } from "./marks.tsx";
import { assessed } from "./overview.tsx";
import { CandidatePapers } from "./papers/candidate-papers.tsx";
import { capital, Empty, Outcome, personName } from "./parts.tsx";
import { PiecesOnFile } from "./pieces/view.tsx";
import { PreparationOffer } from "./preparation/offer.tsx";
import { preparationOf } from "./preparation/shown.ts";
import { PreparationView } from "./preparation/view.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";
import type { NotRecorded } from "./vae/feasibility.tsx";
import { VaeFileView, vaeFileOf } from "./vae/file.tsx";
import { StepForms } from "./vae/step-forms.tsx";

const permission = ({ actor }: Desk, session: Session, { candidacy }: Pick<CandidateFile, "candidacy">) =>
  may(actor, {
    name: "see-candidate",
    certifierId: session.certifierId,
    sessionId: session.id,
    organiserId: session.organiserId,
    organisationId: candidacy.organisationId,
    personId: candidacy.personId,
  });

/** The session's candidates: everyone for the secretariat and the jury, its own for a centre; and their centres' names. */
export const candidatesShown = async (desk: Desk, session: Session) => {
  const file = await fileOf(desk, session);
  const shown = file.candidates.filter(
    (candidate) => permission(desk, session, candidate).outcome === "granted",
  );
  const centres = await centresOf(desk.means.db, session.certifierId);
  return { file, shown, centres: new Map(centres.map(({ id, name }) => [id, name])) };
};

export const candidateList = async (desk: Desk, session: Session): Promise<Response> => {
  const { at, t } = desk;
  const { file, shown, centres } = await candidatesShown(desk, session);
  const appeals = await appealsOf(
    desk.means.db,
    shown.map(({ candidacy }) => candidacy.id),
  );
  const title =
    shown.length === 0
      ? t("Personne n'est encore inscrit", "Nobody is enrolled yet")
      : t(
          `${shown.length} personne${shown.length > 1 ? "s sont inscrites" : " est inscrite"}`,
          `${shown.length} ${shown.length > 1 ? "people are" : "person is"} enrolled`,
        );
  const canEnrol = session.state === "planned" && allows(desk, "enrol", aboutSession(session));
  const enrol = canEnrol ? (
    <a class="button" href={href(at, sessionPath(session, "inscrire"))}>
      {t("Inscrire", "Enrol")}
    </a>
  ) : undefined;
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="candidats" title={title}>
      <div class="flow">
        <TodaysEnrolments desk={desk} file={file} />
        {shown.length === 0 ? (
          <Empty says={t("Aucun candidat.", "No candidate.")} act={enrol} />
        ) : (
          <>
            <DataTable
              id="candidates"
              caption={t("Candidats de la session", "Candidates of the session")}
              stack
              columns={[
                { head: t("Candidat", "Candidate") },
                { head: t("Voie", "Route") },
                { head: t("Entrée", "Entry") },
                { head: t("Centre", "Centre") },
                { head: t("Évaluations", "Assessments"), numeric: true },
                { head: t("Décision", "Decision") },
              ]}
              rows={shown.map(({ candidacy, person, marks, deliberation }) => ({
                cells: [
                  <>
                    <a href={href(at, sessionPath(session, `candidats/${candidacy.id}`))}>
                      {personName(person)}
                    </a>{" "}
                    <AddressWaits desk={desk} session={session} candidacy={candidacy} />
                  </>,
                  capital(routeWords[candidacy.route][at.language]),
                  dayText(candidacy.enteredOn, at.language),
                  centres.get(candidacy.organisationId) ?? "–",
                  t(
                    `${assessed(file.items, marks)} sur ${file.items.length}`,
                    `${assessed(file.items, marks)} of ${file.items.length}`,
                  ),
                  <>
                    <Outcome desk={desk} deliberation={deliberation} />{" "}
                    <UnderAppeal
                      desk={desk}
                      appeals={appeals.filter((one) => one.candidacyId === candidacy.id)}
                    />
                  </>,
                ],
              }))}
            />
            <p class="row">
              {enrol}
              <a href={href(at, sessionPath(session, "candidats/liste.csv"))}>
                {t("Télécharger la liste (CSV)", "Download the list (CSV)")}
              </a>
            </p>
          </>
        )}
      </div>
    </SessionPage>,
  );
};

/** One candidate: who, by which way, what was noted, and every decision with its reasons. */
export const candidatePage = async (
  desk: Desk,
  session: Session,
  not: { readonly vae?: NotRecorded; readonly address?: NotSettled } = {},
): Promise<Response> => {
  const { at, t, means, c } = desk;
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  if (!candidate) return notFound(desk);
  const allowed = permission(desk, session, candidate);
  if (allowed.outcome !== "granted") return refuse(desk, allowed.findings);
  const { candidacy, person, deliberation } = candidate;
  const centre = (await centresOf(means.db, session.certifierId)).find(
    ({ id }) => id === candidacy.organisationId,
  );
  const decisions = await decisionsAbout(means.db, [candidacy.id]);
  const vae = await vaeFileOf(desk, file, candidate);
  const preparation = await preparationOf(desk.means, file, candidate);
  const appeals = await appealsOf(means.db, [candidacy.id]);
  const pieces = await piecesOf(means.db, [candidacy.id]);
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="candidats"
      title={personName(person)}
      tab={t("Un candidat", "A candidate")}
    >
      <div class="flow">
        <p class="row">
          <Outcome desk={desk} deliberation={deliberation} />
          <UnderAppeal desk={desk} appeals={appeals} />
        </p>
        <Facts
          facts={[
            {
              label: t("État civil", "Civil status"),
              value: `${person.firstNames.join(" ")} ${person.birthName}`,
              small: t(
                `né(e) le ${dayText(person.bornOn)} à ${birthPlaceText(person.birthPlace)}`,
                `born on ${dayText(person.bornOn, "en")} in ${birthPlaceText(person.birthPlace)}`,
              ),
            },
            {
              label: t("Public et voie", "Status and route"),
              value: `${capital(publicWords[candidacy.public][at.language])}, ${routeWords[candidacy.route][at.language]}`,
            },
            {
              label: t("Entrée en formation", "Entry into training"),
              value: dayText(candidacy.enteredOn, at.language),
              small: t(
                `inscription le ${dayText(candidacy.enrolledOn)}`,
                `enrolled on ${dayText(candidacy.enrolledOn, "en")}`,
              ),
            },
            { label: t("Centre", "Centre"), value: centre?.name ?? "–" },
            { label: t("Entreprise", "Employer"), value: candidacy.employer ?? "–" },
          ]}
        />
        <AddressToSettle
          desk={desk}
          session={session}
          candidate={candidate}
          owners={await addressOwners(desk, candidacy)}
          not={not.address}
        />
        <IdentityOffer desk={desk} session={session} candidacy={candidacy} />
        <FormerIdentity desk={desk} numbers={await bearingFormer(desk, session, person)} />
        <CandidatePapers desk={desk} file={file} candidate={candidate} />
        {preparation ? <PreparationView desk={desk} shown={preparation} /> : null}
        {preparation?.open ? <PreparationOffer desk={desk} file={file} candidate={candidate} /> : null}
        {vae ? <VaeFileView desk={desk} file={vae} /> : null}
        {vae && allows(desk, "record-vae-step", aboutSession(session)) ? (
          <StepForms desk={desk} file={file} candidate={candidate} steps={vae.steps} not={not.vae} />
        ) : null}
        <PiecesOnFile desk={desk} file={file} candidate={candidate} pieces={pieces} />
        <AppealsOnCandidate desk={desk} file={file} candidate={candidate} appeals={appeals} />
        <h2>{t("Évaluations", "Assessments")}</h2>
        <MarksTable desk={desk} items={file.items} marks={candidate.marks} />
        <h2>{t("Décisions et raisons", "Decisions and reasons")}</h2>
        {decisions.length === 0 ? (
          <p>{t("Aucune décision n'est encore enregistrée.", "No decision is recorded yet.")}</p>
        ) : (
          decisions.map((decision) => <Decided desk={desk} decision={decision} />)
        )}
        <HistoryLink desk={desk} certifierId={session.certifierId} kind="candidacy" id={candidacy.id} />
      </div>
    </SessionPage>,
    not.vae || not.address ? 422 : 200,
  );
};

/** A decision as it was taken, with every reason and who took it. */
export const Decided = ({ desk: { at, t }, decision }: { desk: Desk; decision: RecordedDecision }) => {
  const kinds = {
    enrolment: t("Inscription", "Enrolment"),
    sitting: t("Ouverture du jury", "Opening of the jury"),
    deliberation: t("Délibération", "Deliberation"),
    award: t("Attribution", "Award"),
    claim: t("Enregistrement dont se prévaloir", "Registration to claim"),
    appeal: t("Recevabilité d'un recours", "Admissibility of an appeal"),
  };
  const day = dayInParis(decision.takenAt);
  return (
    <details>
      <summary>
        {kinds[decision.kind]}
        <span class="row">
          <span class="small">{dayText(day, at.language)}</span>
          <Status tone={toneOf[decision.outcome]}>{decisionWords[decision.outcome][at.language]}</Status>
        </span>
      </summary>
      <Reasons findings={decision.findings} language={at.language} />
      <p class="source">
        {t("Décision enregistrée par", "Recorded by")} {decision.takenBy}
      </p>
    </details>
  );
};
