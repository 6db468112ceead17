import type { FC, PropsWithChildren } from "hono/jsx";
import type { Session } from "../../../jury/index.ts";
import { href } from "../../page.ts";
import { aboutSession, allows, type Desk, show } from "../desk.tsx";
import { personName } from "../parts.tsx";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import type { NotRecorded } from "./frame.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PositioningForm } from "./positioning-form.tsx";
import { aboutPrepared, type Prepared } from "./shown.ts";
import { StartForm } from "./start-form.tsx";
import { PreparationView } from "./view.tsx";

export const preparationPage = (desk: Desk, session: Session): Promise<Response> =>
  aboutPrepared(desk, session, "prepare-candidate", (prepared) => page(desk, prepared));

/** What a candidate waits for before assessment, with its form in sight, and what is done to be put right. */
export const page = (desk: Desk, prepared: Prepared, not?: NotRecorded): Promise<Response> => {
  const { t, at } = desk;
  const { file, candidate, shown } = prepared;
  const { session } = file;
  const { stage, held, open } = shown;
  const { id, organisationId } = candidate.candidacy;
  const starts = allows(desk, "declare-start", { ...aboutSession(session), organisationId });
  const forms = { desk, prepared, not };
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="candidats"
      title={titleOf(prepared, desk)}
      tab={t("Préparer un candidat", "Prepare a candidate")}
    >
      <div class="flow">
        {open ? (
          <>
            <Step
              says={t("Positionner", "Position")}
              again={t("Corriger le positionnement", "Put the positioning right")}
              now={stage === "to-position"}
              open={not?.step === "positionnement"}
            >
              <PositioningForm {...forms} />
            </Step>
            {stage === "to-position" || stage === "without-training" ? null : (
              <Step
                says={t("Écrire le plan individuel", "Write the individual plan")}
                again={t("Revoir le plan", "Revise the plan")}
                now={stage === "to-plan"}
                open={not?.step === "plan"}
              >
                <PlanForm {...forms} />
              </Step>
            )}
            {held.plan && (stage === "to-start" || stage === "in-training") && starts ? (
              <Step
                says={t("Déclarer le début du cycle", "Declare the start of the cycle")}
                again={t("Corriger le jour du début", "Put the day of the start right")}
                now={stage === "to-start"}
                open={not?.step === "debut"}
              >
                <StartForm {...forms} />
              </Step>
            ) : null}
            {stage === "to-start" && !starts ? (
              <p>
                {t("Le responsable du centre déclare le début.", "The centre's manager declares the start.")}
              </p>
            ) : null}
          </>
        ) : (
          <p>
            {t(
              "La session est close : ce qui la précède ne change plus.",
              "The session is closed: what came before it changes no more.",
            )}
          </p>
        )}
        <PreparationView desk={desk} shown={shown} />
        <p>
          <a href={href(at, sessionPath(session, `candidats/${id}`))}>
            {t("Tout le dossier", "The whole file")}
          </a>
        </p>
      </div>
    </SessionPage>,
    not ? 422 : 200,
  );
};

/** The step to take in sight; one that was taken, folded. */
const Step: FC<PropsWithChildren<{ says: string; again: string; now: boolean; open: boolean }>> = ({
  says,
  again,
  now,
  open,
  children,
}) =>
  now ? (
    <>
      <h2>{says}</h2>
      {children}
    </>
  ) : (
    <details open={open}>
      <summary>{again}</summary>
      {children}
    </details>
  );

const titleOf = ({ candidate, shown }: Prepared, { t }: Desk): string => {
  const name = personName(candidate.person);
  switch (shown.stage) {
    case "to-position":
      return t(`${name} : à positionner`, `${name}: to be positioned`);
    case "to-plan":
      return t(`${name} : plan à écrire`, `${name}: plan to be written`);
    case "to-start":
      return t(`${name} : début à déclarer`, `${name}: start to be declared`);
    case "in-training":
      return t(`${name} est en formation`, `${name} is in training`);
    case "without-training":
      return t(`${name} va droit à l'évaluation`, `${name} goes straight to assessment`);
  }
};
