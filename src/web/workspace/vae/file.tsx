import type { FC } from "hono/jsx";
import { type VaeStep, vaeFileOn, vaeStepKinds, vaeStepsOf } from "../../../candidacy/index.ts";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import type { Decision } from "../../../kernel/index.ts";
import { Reasons, type Tone, Verdict } from "../../components/index.ts";
import type { Desk } from "../desk.tsx";
import { opinionText, saidOf, stepText } from "./words.ts";

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
        {vaeStepKinds.map((kind) => (
          <StepShown desk={desk} kind={kind} step={steps.find((one) => one.kind === kind)} />
        ))}
      </ol>
    </section>
  );
};

/** What feasibility is worth: nothing read rules it. */
export const OptionalStep: FC<{ desk: Desk }> = ({ desk: { t } }) => (
  <p class="source">
    {t(
      "Étape facultative : aucun texte lu ne la règle ni ne lui donne de délai. La suite ne l'attend pas.",
      "Optional step: no text read rules it or gives it a time. What follows does not wait for it.",
    )}
  </p>
);

const StepShown: FC<{ desk: Desk; kind: VaeStep["kind"]; step: VaeStep | undefined }> = ({
  desk,
  kind,
  step,
}) => (
  <li data-status={toneOfStep(step)}>
    <h3>{stepText(kind, desk)}</h3>
    {step ? <p class="small">{saidOf(step, desk)}</p> : null}
    {step?.opinion ? (
      <p class="small">
        {opinionText(step.opinion, desk)}
        {step.reason ? desk.t(` : ${step.reason}`, `: ${step.reason}`) : null}
      </p>
    ) : null}
    {kind === "feasibility" ? <OptionalStep desk={desk} /> : null}
  </li>
);

const toneOfStep = (step: VaeStep | undefined): Tone => {
  if (!step) return "todo";
  if (step.opinion && step.opinion !== "go-on") return "warn";
  return step.admissible === false ? "no" : "ok";
};
