import type { FC } from "hono/jsx";
import { type VaeStep, vaeFileOn, vaeStepKinds, vaeStepsOf } from "../../../candidacy/index.ts";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import type { Decision, Finding } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import { Reasons, SelectField, TextField, type Tone, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";

const stepWords = (kind: VaeStep["kind"], { t }: Desk): string =>
  ({
    complete: t("Dossier de recevabilité complet", "Admissibility file complete"),
    answered: t("Réponse sur la recevabilité", "Answer on admissibility"),
    "validation-file": t("Dossier de validation reçu", "Validation file received"),
    interview: t("Entretien tenu", "Interview held"),
  })[kind];

/** A VAE file as its steps stand today, or stood on the day of its jury; undefined for a file of another route. */
export type VaeFileShown = {
  readonly steps: readonly VaeStep[];
  readonly decision: Decision<unknown>;
};

export const vaeFileOf = async (
  { means }: Pick<Desk, "means">,
  { registrations, session }: Pick<SessionFile, "registrations" | "session">,
  { candidacy }: Pick<CandidateFile, "candidacy">,
): Promise<VaeFileShown | undefined> => {
  if (candidacy.route !== "vae") return undefined;
  const steps = (await vaeStepsOf(means.db, [candidacy.id])).get(candidacy.id) ?? [];
  const [on = session.heldOn] = [session.heldOn, means.world.today()].sort();
  return { steps, decision: vaeFileOn(steps, registrations, on, means.texts.law) };
};

const tones = { granted: "ok", refused: "no", undetermined: "todo" } as const satisfies Record<string, Tone>;

/** Where a VAE file stands: admissible or not and by which text, then each step with its day. */
export const VaeFileView: FC<{ desk: Desk; file: VaeFileShown; id?: string | undefined }> = ({
  desk,
  file: { steps, decision },
  id = "vae",
}) => {
  const { t, at } = desk;
  const says = {
    granted: t("Le dossier de VAE est recevable.", "The VAE file is admissible."),
    refused: decision.findings.some(({ code }) => code === "admissibility-lapsed")
      ? t("La recevabilité de la VAE est caduque.", "The VAE's admissibility has lapsed.")
      : t("Le dossier de VAE n'est pas recevable.", "The VAE file is not admissible."),
    undetermined: t(
      "La recevabilité de la VAE n'est pas encore acquise.",
      "The VAE's admissibility is still open.",
    ),
  }[decision.outcome];
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{t("Dossier de VAE", "VAE file")}</h2>
      <Verdict tone={tones[decision.outcome]} says={says} settled={false}>
        <Reasons findings={decision.findings} language={at.language} />
      </Verdict>
      <ol class="timeline">
        {vaeStepKinds.map((kind) => {
          const step = steps.find((one) => one.kind === kind);
          return (
            <li data-status={!step ? "todo" : step.admissible === false ? "no" : "ok"}>
              <h3>{stepWords(kind, desk)}</h3>
              {step ? (
                <p class="small">
                  {dayText(step.on, at.language)}
                  {step.admissible === undefined
                    ? null
                    : step.admissible
                      ? t(", recevable", ", admissible")
                      : t(", non recevable", ", not admissible")}
                  {step.reason ? ` : ${step.reason}` : null}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** What was asked of a VAE file and not recorded, with every reason. */
export type NotRecorded = { readonly typed: Typed; readonly findings: readonly Finding[] };

/** Records a step of the file, or puts one right. */
export const StepForm: FC<{
  desk: Desk;
  file: SessionFile;
  candidate: Pick<CandidateFile, "candidacy">;
  steps: readonly VaeStep[];
  not: NotRecorded | undefined;
}> = ({ desk, file: { session }, candidate: { candidacy }, steps, not }) => {
  const { t, at, means } = desk;
  const typed = not?.typed ?? {};
  return (
    <form
      method="post"
      action={href(at, sessionPath(session, `candidats/${candidacy.id}/vae`))}
      class="sheet flow"
      id="etape"
    >
      <h3>{t("Inscrire une étape de la VAE", "Record a VAE step")}</h3>
      {not ? <Reasons findings={not.findings} language={at.language} /> : null}
      <div class="wide-fields">
        <SelectField
          name="kind"
          label={t("Étape", "Step")}
          value={typed["kind"] ?? vaeStepKinds.find((kind) => !steps.some((step) => step.kind === kind))}
          options={vaeStepKinds.map((kind) => ({ value: kind, label: stepWords(kind, desk) }))}
        />
        <TextField
          name="on"
          type="date"
          label={t("Jour", "Day")}
          value={typed["on"] ?? means.world.today()}
          required
        />
        <SelectField
          name="admissible"
          label={t("Pour une réponse", "For an answer")}
          value={typed["admissible"] ?? "yes"}
          options={[
            { value: "yes", label: t("Recevable", "Admissible") },
            { value: "no", label: t("Non recevable", "Not admissible") },
          ]}
        />
        <TextField
          name="reason"
          label={t(
            "Motif d'un refus, que la personne lira",
            "Reason for a refusal, which the person will read",
          )}
          value={typed["reason"]}
        />
      </div>
      <p>
        <button type="submit" class="quiet">
          {t("Inscrire cette étape", "Record this step")}
        </button>
      </p>
    </form>
  );
};
