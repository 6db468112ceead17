import type { FC } from "hono/jsx";
import { type VaeStep, vaeOpinions } from "../../../candidacy/index.ts";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { Reasons, SelectField, TextField } from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { OptionalStep } from "./file.tsx";
import { opinionText } from "./words.ts";

/** What was asked of a VAE file and not recorded, with every reason. */
export type NotRecorded = { readonly typed: Typed; readonly findings: readonly Finding[] };

export type VaeFormProps = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly candidate: Pick<CandidateFile, "candidacy">;
  readonly steps: readonly VaeStep[];
  readonly not: NotRecorded | undefined;
};

/** Records what was said of feasibility, or puts it right; folded, since a file goes on without it. */
export const FeasibilityForm: FC<VaeFormProps> = ({
  desk,
  file: { session },
  candidate: { candidacy },
  steps,
  not,
}) => {
  const { t, at, means } = desk;
  const step = steps.find(({ kind }) => kind === "feasibility");
  const typed = not?.typed ?? {};
  return (
    <details id="faisabilite" open={not !== undefined}>
      <summary>
        {step
          ? t("Corriger l'avis sur la faisabilité", "Put the opinion on feasibility right")
          : t("Inscrire un avis sur la faisabilité", "Record an opinion on feasibility")}
      </summary>
      <form
        method="post"
        action={href(at, sessionPath(session, `candidats/${candidacy.id}/vae`))}
        class="sheet flow"
      >
        <OptionalStep desk={desk} />
        {not ? <Reasons findings={not.findings} language={at.language} /> : null}
        <input type="hidden" name="kind" value="feasibility" />
        <div class="wide-fields">
          <TextField
            name="metOn"
            type="date"
            label={t("Jour de l'entretien", "Day of the interview")}
            value={typed["metOn"] ?? step?.on ?? means.world.today()}
            required
          />
          <TextField
            name="metBy"
            label={t("Qui a reçu la personne", "Who met the person")}
            value={typed["metBy"] ?? step?.metBy}
            required
          />
          <SelectField
            name="opinion"
            label={t("Avis", "Opinion")}
            value={typed["opinion"] ?? step?.opinion ?? "go-on"}
            options={vaeOpinions.map((value) => ({ value, label: opinionText(value, desk) }))}
          />
          <TextField
            name="opinionReason"
            label={t("Motif, que la personne lira", "Reason, which the person will read")}
            value={typed["opinionReason"] ?? step?.reason}
          />
        </div>
        <p>
          <button type="submit" class="quiet">
            {t("Inscrire cet avis", "Record this opinion")}
          </button>
        </p>
      </form>
    </details>
  );
};
