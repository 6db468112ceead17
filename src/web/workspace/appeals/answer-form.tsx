import type { FC } from "hono/jsx";
import { type LodgedAppeal, pathTo, rulesOfAppeal } from "../../../jury/index.ts";
import type { Decision } from "../../../kernel/index.ts";
import {
  Choices,
  described,
  ErrorSummary,
  Field,
  type FieldFault,
  Reasons,
  TextField,
  Verdict,
} from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { appealPath, type Subject } from "./subject.ts";

/** An answer that was not recorded, with what was typed. */
export type NotAnswered = {
  readonly appealId: string;
  readonly typed: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refused?: Decision<unknown>;
};

type Props = {
  readonly desk: Desk;
  readonly subject: Subject;
  readonly appeal: LodgedAppeal;
  readonly not: NotAnswered | undefined;
};

/** Records what the body answered on an appeal, for good. */
export const AnswerForm: FC<Props> = ({ desk, subject, appeal, not }) => {
  const { t, at, means } = desk;
  const { session, candidate, file } = subject;
  const typed = not?.typed ?? {};
  const faults = not?.faults ?? [];
  const path = pathTo(appeal.to, rulesOfAppeal(file, appeal))?.value;
  const action = href(at, appealPath(session, candidate, appeal.id));
  return (
    <form method="post" action={action} class="sheet flow" id="repondre">
      <h2>{t("Inscrire la réponse", "Record the answer")}</h2>
      <p>
        {t(
          "La réponse s'inscrit une fois. Elle part par courriel à qui a une adresse ; sinon, imprimez sa lettre.",
          "The answer is recorded once. It leaves by mail to who has an address; else print its letter.",
        )}
      </p>
      <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
      {not?.refused ? (
        <Verdict tone="no" says={t("Rien n'est inscrit.", "Nothing is recorded.")} settled={false}>
          <Reasons findings={not.refused.findings} language={at.language} />
        </Verdict>
      ) : null}
      <Choices
        name="verdict"
        legend={t("Le recours est", "The appeal is")}
        value={typed["verdict"]}
        options={[
          { value: "upheld", label: t("Accueilli", "Upheld") },
          { value: "rejected", label: t("Rejeté", "Rejected") },
        ]}
      />
      <div class="wide-fields">
        <TextField
          name="by"
          label={t("Examiné par", "Looked at by")}
          value={typed["by"] ?? appeal.to}
          faults={faults}
          required
        />
        <TextField
          name="on"
          type="date"
          label={t("Le", "On")}
          value={typed["on"] ?? means.world.today()}
          faults={faults}
          required
        />
      </div>
      {path?.recused ? (
        <label class="check">
          <input type="checkbox" name="free" checked={typed["free"] !== undefined} />
          <span>{t(`A été tenu à l'écart : ${path.recused}`, `Was kept out: ${path.recused}`)}</span>
        </label>
      ) : null}
      <Field
        name="reason"
        label={t("Motif, que la personne lira", "Reason, which the person will read")}
        hint={
          path?.reasonsGiven === false
            ? t("Le texte n'oblige pas à en donner un.", "The text does not ask for one.")
            : undefined
        }
        faults={faults}
      >
        <textarea {...described("reason", path?.reasonsGiven === false, faults)} maxlength={2000}>
          {typed["reason"] ?? ""}
        </textarea>
      </Field>
      <p>
        <button type="submit">{t("Inscrire la réponse", "Record the answer")}</button>
      </p>
    </form>
  );
};
