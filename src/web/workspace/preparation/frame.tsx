import type { FC, PropsWithChildren } from "hono/jsx";
import type { Finding } from "../../../kernel/index.ts";
import { ErrorSummary, type FieldFault, Reasons, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { type Prepared, preparationPath } from "./shown.ts";

export type PreparationStep = "positionnement" | "plan" | "debut";

/** What was typed for one step and not recorded: fields to correct, or every reason. */
export type NotRecorded = {
  readonly step: PreparationStep;
  readonly typed: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refused?: readonly Finding[];
};

export type FormProps = {
  readonly desk: Desk;
  readonly prepared: Prepared;
  readonly not?: NotRecorded | undefined;
};

/** The form of one step, with what was typed and not recorded. */
export const Frame: FC<PropsWithChildren<FormProps & { step: PreparationStep; button: string }>> = ({
  desk,
  prepared: { file, candidate },
  not,
  step,
  button,
  children,
}) => {
  const { t, at } = desk;
  const shown = not?.step === step ? not : undefined;
  return (
    <form
      method="post"
      action={href(at, preparationPath(file.session, candidate.candidacy.id, step))}
      class="sheet flow"
    >
      <ErrorSummary
        title={t("Des champs sont à corriger", "Fields to correct")}
        faults={shown?.faults ?? []}
      />
      {shown?.refused ? (
        <Verdict
          tone="no"
          says={t("Rien n'est inscrit.", "Nothing is recorded.")}
          more={t("Ce que vous avez saisi est gardé ci-dessous.", "What you typed is kept below.")}
          settled={false}
        >
          <Reasons findings={shown.refused} language={at.language} />
        </Verdict>
      ) : null}
      {children}
      <p>
        <button type="submit">{button}</button>
      </p>
    </form>
  );
};
