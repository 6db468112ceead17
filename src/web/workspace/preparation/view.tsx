import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import type { IndividualPlan, Positioned, Positioning } from "../../../preparation/index.ts";
import { Reasons, Status, type Tone } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { PreparationShown } from "./shown.ts";
import { meansText, stageText } from "./words.ts";

type Props = { readonly desk: Desk; readonly shown: PreparationShown };

const stageTones = {
  "to-position": "todo",
  "to-plan": "todo",
  "to-start": "todo",
  "in-training": "now",
  "without-training": "ok",
} as const satisfies Record<PreparationShown["stage"], Tone>;

/**
 * Where a candidate stands before assessment, for who prepares or follows them, with what the branch asks. Once the
 * session is closed, what nobody recorded is told only where a text speaks of it.
 */
export const PreparationView: FC<Props> = ({ desk, shown }) => {
  const { t, at } = desk;
  const { held, open, asked, stage } = shown;
  const recorded = held.positioning !== undefined;
  if (!open && !recorded && asked.findings.every(({ rule }) => rule === undefined)) return null;
  return (
    <>
      <h2>{t("Avant les évaluations", "Before the assessments")}</h2>
      {open || recorded ? (
        <p>
          <Status tone={stageTones[stage]}>{stageText(stage, desk)}</Status>
        </p>
      ) : null}
      <Reasons findings={asked.findings} language={at.language} />
      {open || recorded ? <PreparationSteps desk={desk} shown={shown} /> : null}
    </>
  );
};

/** The same for the candidate: what they hold, what is to be learnt, and when. */
export const OwnPreparation: FC<Props> = ({ desk, shown }) => (
  <>
    <h2>{desk.t("Ma préparation", "My preparation")}</h2>
    <PreparationSteps desk={desk} shown={shown} />
  </>
);

/** The positioning, then the plan and the start where something is missing. */
const PreparationSteps: FC<Props> = ({ desk, shown }) => {
  const { t, at } = desk;
  const { held, competences, byCredit, stage } = shown;
  const { positioning, plan, startedOn } = held;
  const rewrite = stage === "to-plan" && plan !== undefined;
  return (
    <ol class="timeline">
      <li data-status={positioning ? "ok" : "todo"}>
        <h3>{t("Positionnement", "Positioning")}</h3>
        {positioning ? (
          <PositioningTold
            desk={desk}
            positioning={positioning}
            competences={competences}
            byCredit={byCredit}
          />
        ) : null}
      </li>
      {stage === "without-training" ? null : (
        <>
          <li data-status={plan && !rewrite ? "ok" : "todo"}>
            <h3>{t("Plan individuel", "Individual plan")}</h3>
            {rewrite ? (
              <p class="small">
                {t(
                  "Le positionnement a changé depuis : ce plan est à réécrire.",
                  "The positioning has changed since: this plan is to be written anew.",
                )}
              </p>
            ) : null}
            {plan ? <PlanTold desk={desk} plan={plan} competences={competences} /> : null}
          </li>
          <li data-status={startedOn ? "ok" : "todo"}>
            <h3>{t("Début du cycle", "Start of the cycle")}</h3>
            {startedOn ? <p class="small">{dayText(startedOn, at.language)}</p> : null}
          </li>
        </>
      )}
    </ol>
  );
};

const PositioningTold: FC<{
  desk: Desk;
  positioning: Positioning;
  competences: readonly Positioned[];
  byCredit: readonly string[];
}> = ({ desk, positioning, competences, byCredit }) => {
  const { t, at } = desk;
  const { on, means, ledBy, missing, note } = positioning;
  const colon = t(" : ", ": ");
  const how = means.map((one) => meansText(one, desk).toLowerCase()).join(", ");
  const held = competences.filter(({ code }) => !missing.includes(code));
  const learnt = competences.filter(({ code }) => missing.includes(code));
  return (
    <>
      <p class="small">
        {t(
          `${dayText(on)} : ${how}, mené par ${ledBy}.`,
          `${dayText(on, at.language)}: ${how}, led by ${ledBy}.`,
        )}
      </p>
      {note ? <p>{note}</p> : null}
      <Titles says={t("À acquérir", "To be acquired")} colon={colon} competences={learnt} />
      <Titles
        says={t("Déjà tenues", "Already held")}
        colon={colon}
        competences={held}
        more={(code) => (byCredit.includes(code) ? t("par un crédit", "by a credit") : undefined)}
      />
    </>
  );
};

const Titles: FC<{
  says: string;
  colon: string;
  competences: readonly Positioned[];
  more?: (code: string) => string | undefined;
}> = ({ says, colon, competences, more }) =>
  competences.length === 0 ? null : (
    <details>
      <summary>{`${says}${colon}${competences.map(({ code }) => code).join(", ")}`}</summary>
      <ul class="plain">
        {competences.map(({ code, title }) => (
          <li>
            {code} {typeset(title, "fr")}
            {more?.(code) ? <span class="small"> ({more(code)})</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );

const PlanTold: FC<{ desk: Desk; plan: IndividualPlan; competences: readonly Positioned[] }> = ({
  desk,
  plan: { from, until, tutor, competences: planned },
  competences,
}) => {
  const { t, at } = desk;
  const sum = (of: "centreHours" | "companyHours") => planned.reduce((total, one) => total + one[of], 0);
  const hours = (centre: number, company: number): string =>
    [
      ...(centre > 0 ? [t(`${centre} h au centre`, `${centre} h in the centre`)] : []),
      ...(company > 0 ? [t(`${company} h en entreprise`, `${company} h at the company`)] : []),
    ].join(", ");
  return (
    <>
      <p class="small">
        {t(
          `Du ${dayText(from)} au ${dayText(until)}`,
          `From ${dayText(from, at.language)} to ${dayText(until, at.language)}`,
        )}
        {t(" : ", ": ")}
        {hours(sum("centreHours"), sum("companyHours"))}
        {tutor ? `${t(" ; tuteur : ", "; tutor: ")}${tutor.name}` : null}.
      </p>
      <details>
        <summary>{t("Heures par compétence", "Hours by competence")}</summary>
        <ul class="plain">
          {planned.map(({ code, centreHours, companyHours }) => (
            <li>
              {code} {typeset(competences.find((one) => one.code === code)?.title ?? "", "fr")}
              <br />
              <span class="small">{hours(centreHours, companyHours)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
