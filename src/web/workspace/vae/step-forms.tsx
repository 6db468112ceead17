import type { FC } from "hono/jsx";
import { vaeStepKinds } from "../../../candidacy/index.ts";
import { Reasons, SelectField, TextField } from "../../components/index.ts";
import { href } from "../../page.ts";
import { sessionPath } from "../session-frame.tsx";
import { FeasibilityForm, type VaeFormProps } from "./feasibility.tsx";
import { stepText } from "./words.ts";

const kindsInOrder = vaeStepKinds.filter((kind) => kind !== "feasibility");

/** The forms of a VAE file's steps; what was not recorded shows in the form that asked for it. */
export const StepForms: FC<VaeFormProps> = ({ not, ...file }) => {
  const ofFeasibility = not?.typed["kind"] === "feasibility";
  return (
    <>
      <FeasibilityForm {...file} not={ofFeasibility ? not : undefined} />
      <StepForm {...file} not={ofFeasibility ? undefined : not} />
    </>
  );
};

/** Records a step of the file, or puts one right. */
const StepForm: FC<VaeFormProps> = ({ desk, file: { session }, candidate: { candidacy }, steps, not }) => {
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
          value={typed["kind"] ?? kindsInOrder.find((kind) => !steps.some((step) => step.kind === kind))}
          options={kindsInOrder.map((kind) => ({ value: kind, label: stepText(kind, desk) }))}
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
