import type { FC } from "hono/jsx";
import { candidaciesOf, mayNotifyRefusal } from "../../../candidacy/index.ts";
import type { Fault } from "../../../intake/index.ts";
import type { Session } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { FileField, Reasons, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { placesText } from "../arrangements.tsx";
import { type Desk, show } from "../desk.tsx";
import { noFile, type Typed } from "../form.ts";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import { type AnsweredLine, centresFor, openFor } from "./people.ts";
import { fieldFaults, PersonForm } from "./person-form.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly Fault[];
  readonly answer?: AnsweredLine | undefined;
  readonly fileMissing?: boolean;
  /** Why a refusal that was to be notified was not. */
  readonly notNotified?: readonly Finding[];
};

/** Enrolling: a file, or one person. */
export const enrolPage = async (
  desk: Desk,
  session: Session,
  { typed = {}, faults = [], answer, fileMissing = false, notNotified }: Shown = {},
): Promise<Response> => {
  const { at, t } = desk;
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const centres = await centresFor(desk, session);
  const to = (step: string) => href(at, sessionPath(session, step));
  const title = t("Inscrire des candidats", "Enrol candidates");
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="inscrire"
      title={title}
      lead={t(
        "Chaque inscription est décidée par les règles du jour d'entrée ; rien n'est gardé sans votre accord.",
        "Each enrolment is decided by the rules of the day of entry; nothing is kept without your word.",
      )}
    >
      <div class="flow">
        {session.places === undefined ? null : (
          <p>
            <strong>{t("Places", "Places")}</strong>
            {t(" : ", ": ")}
            {placesText(session.places, (await candidaciesOf(desk.means.db, session.id)).length, desk)}
          </p>
        )}
        {notNotified ? <NotNotified desk={desk} findings={notNotified} /> : null}
        {answer ? <Refused desk={desk} answer={answer} /> : null}
        <h2>{t("Avec un fichier", "With a file")}</h2>
        <form method="post" action={to("inscrire/fichier")} enctype="multipart/form-data" class="sheet flow">
          <FileField
            name="file"
            label={t("Fichier CSV ou XLSX", "CSV or XLSX file")}
            hint={t(
              "10 Mo au plus. Vous verrez la réponse de chaque ligne avant d'inscrire.",
              "10 MB at most. You will see the answer to each line before enrolling.",
            )}
            accept=".csv,.xlsx"
            faults={fileMissing ? noFile("file", t) : undefined}
            alerts
          />
          <p class="row">
            <button type="submit">{t("Vérifier le fichier", "Check the file")}</button>
            <a href={to("inscrire/modele.csv")}>{t("Modèle CSV", "CSV template")}</a>
            <a href={to("inscrire/modele.xlsx")}>{t("Modèle XLSX", "XLSX template")}</a>
          </p>
        </form>
        <h2>{t("Une personne", "One person")}</h2>
        <PersonForm
          desk={desk}
          action={to("inscrire")}
          centres={centres}
          typed={typed}
          faults={fieldFaults(faults, t, at.language)}
          also={
            answer && mayNotifyRefusal(answer.decision).outcome === "granted" ? (
              <button type="submit" class="quiet" formaction={to("inscrire/refus")}>
                {t("Notifier ce refus", "Notify this refusal")}
              </button>
            ) : undefined
          }
        />
      </div>
    </SessionPage>,
    faults.length > 0 || answer || fileMissing ? 422 : 200,
  );
};

const Refused: FC<{ desk: Desk; answer: AnsweredLine }> = ({ desk: { t, at }, answer: { decision } }) => (
  <Verdict
    tone={decision.outcome === "refused" ? "no" : "unknown"}
    says={
      decision.outcome === "refused"
        ? t("Cette inscription ne peut pas être faite.", "This enrolment cannot be made.")
        : t("Cette inscription ne peut pas encore être décidée.", "This enrolment cannot be decided yet.")
    }
    more={t(
      "Rien n'est enregistré ; ce que vous avez saisi est gardé ci-dessous.",
      "Nothing is recorded; what you typed is kept below.",
    )}
    settled={false}
  >
    <Reasons findings={decision.findings} language={at.language} />
    {mayNotifyRefusal(decision).outcome === "granted" ? <WhenToNotify desk={{ t }} /> : null}
  </Verdict>
);

/** Says what notifying a refusal does, and when it is not for. */
export const WhenToNotify: FC<{ desk: Pick<Desk, "t"> }> = ({ desk: { t } }) => (
  <p>
    {t(
      "Une erreur de saisie se corrige ici, sans rien écrire à personne. Si le refus tient, « Notifier ce refus » l'écrit à la personne, si elle a donné une adresse, et aux responsables du centre, avec chaque raison.",
      'A mistake in what is typed is corrected here, and nobody is written to. If the refusal stands, "Notify this refusal" writes it to the person, if they gave an address, and to the managers of the centre, with every reason.',
    )}
  </p>
);

/** A refusal that was to be notified, and why nobody was written to. */
export const NotNotified: FC<{ desk: Desk; findings: readonly Finding[] }> = ({
  desk: { t, at },
  findings,
}) => (
  <Verdict tone="no" says={t("Le refus n'est pas notifié.", "The refusal is not notified.")} settled={false}>
    <Reasons findings={findings} language={at.language} />
  </Verdict>
);

/** Nobody can be enrolled any more, and why. */
export const closedPage = (desk: Desk, session: Session, findings: readonly Finding[]): Promise<Response> => {
  const { t, at } = desk;
  const title = t("Les inscriptions sont closes", "Enrolment is closed");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="inscrire" title={title}>
      <Verdict
        tone="no"
        says={t("On ne s'inscrit plus à cette session.", "One can no longer enrol in this session.")}
        settled={false}
      >
        <Reasons findings={findings} language={at.language} />
      </Verdict>
    </SessionPage>,
  );
};
