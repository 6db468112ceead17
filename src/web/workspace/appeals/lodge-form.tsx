import type { FC } from "hono/jsx";
import { appealPaths, rulesOfAppeal } from "../../../jury/index.ts";
import { type Decision, parseDay } from "../../../kernel/index.ts";
import {
  Choices,
  described,
  ErrorSummary,
  Field,
  type FieldFault,
  Reasons,
  SelectField,
  TextField,
  Verdict,
} from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { appealPath, type Subject } from "./subject.ts";
import { groundWords } from "./view.tsx";

/** What was asked and not recorded: fields to correct, or every reason; with what was typed. */
export type NotLodged = {
  readonly typed: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refused?: Decision<unknown>;
  /** Not admissible, or no text tells: recorded once whoever asks has read that. */
  readonly toConfirm?: Decision<unknown>;
};

type Props = { readonly desk: Desk; readonly subject: Subject; readonly not: NotLodged | undefined };

/** Records an appeal: by the secretariat on the day it came, or by the person themselves today. */
export const LodgeForm: FC<Props> = ({ desk, subject, not }) => {
  const { t, at, means } = desk;
  const { session, candidate, file } = subject;
  const typed = not?.typed ?? {};
  const filedOn = parseDay(typed["filedOn"] ?? "") ?? means.world.today();
  const paths = appealPaths(rulesOfAppeal(file, { filedOn }));
  const faults = not?.faults ?? [];
  const own = isOwn(desk, subject);
  const first = paths.flatMap(({ value }) => value.first ?? []);
  return (
    <form method="post" action={href(at, appealPath(session, candidate))} class="sheet flow" id="former">
      <h2>{own ? t("Former un recours", "Appeal") : t("Inscrire un recours", "Record an appeal")}</h2>
      <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
      {not?.refused ? (
        <Verdict tone="no" says={t("Rien n'est inscrit.", "Nothing is recorded.")} settled={false}>
          <Reasons findings={not.refused.findings} language={at.language} />
        </Verdict>
      ) : null}
      {not?.toConfirm ? <ToConfirm desk={desk} decision={not.toConfirm} /> : null}
      {own ? null : (
        <TextField
          name="filedOn"
          type="date"
          label={t("Reçu le", "Received on")}
          value={typed["filedOn"] ?? means.world.today()}
          faults={faults}
          required
        />
      )}
      {paths.length > 0 ? (
        <SelectField
          name="to"
          label={t("Devant", "Before")}
          value={typed["to"]}
          options={paths.map(({ value }) => ({
            value: value.to,
            label: value.against
              ? t(`${value.to} : ${value.against}`, `${value.to}: ${value.against}`)
              : value.to,
          }))}
          faults={faults}
        />
      ) : (
        <TextField
          name="to"
          label={t("Devant", "Before")}
          hint={t("Le texte ne nomme aucune instance.", "The text names no body.")}
          value={typed["to"] ?? file.certifier.name}
          faults={faults}
          required
        />
      )}
      <Choices
        name="ground"
        legend={t("Ce que le recours conteste", "What the appeal contests")}
        value={typed["ground"] ?? "result"}
        options={(["result", "procedure"] as const).map((ground) => ({
          value: ground,
          label: groundWords(ground, desk),
        }))}
      />
      {first.map((step) => (
        <label class="check">
          <input type="checkbox" name="firstStepDone" checked={typed["firstStepDone"] !== undefined} />
          <span>{t(`Démarche préalable faite : ${step}`, `First step done: ${step}`)}</span>
        </label>
      ))}
      {own || !needsToldOn(subject) ? null : (
        <TextField
          name="toldOn"
          type="date"
          label={t("Résultat communiqué par écrit le", "Result told in writing on")}
          hint={t(
            "Aucune lettre d'ici ne le dit : laissez vide si vous ne le savez pas.",
            "No letter from here tells it: leave empty if you do not know.",
          )}
          value={typed["toldOn"]}
          faults={faults}
        />
      )}
      <Field
        name="says"
        label={
          own
            ? t("Ce que je reproche à la décision", "What I hold against the decision")
            : t("Ce que dit le recours", "What the appeal says")
        }
        hint={t(
          "En quelques phrases, 2 000 signes au plus.",
          "In a few sentences, 2,000 characters at most.",
        )}
        faults={faults}
      >
        <textarea {...described("says", true, faults)} maxlength={2000} required>
          {typed["says"] ?? ""}
        </textarea>
      </Field>
      <p class="row">
        {not?.toConfirm ? (
          <button type="submit" name="allTheSame" value="yes">
            {own
              ? t("Envoyer quand même mon recours", "Send my appeal all the same")
              : t("Inscrire quand même ce recours", "Record this appeal all the same")}
          </button>
        ) : null}
        <button type="submit" class={not?.toConfirm ? "quiet" : undefined}>
          {not?.toConfirm
            ? t("Corriger et revoir", "Correct and check again")
            : own
              ? t("Envoyer mon recours", "Send my appeal")
              : t("Inscrire ce recours", "Record this appeal")}
        </button>
      </p>
    </form>
  );
};

/** Does the person appeal themselves? */
export const isOwn = ({ actor }: Desk, { candidate: { candidacy } }: Pick<Subject, "candidate">): boolean =>
  actor.grants.some(({ role, personId }) => role === "candidate" && personId === candidacy.personId);

/** A text's time runs from a result told in writing, and no letter of ours tells the day. */
const needsToldOn = ({ paths, toldOn }: Subject): boolean =>
  toldOn === undefined &&
  paths.some(({ value }) => value.within?.from === "results-told" || value.within?.from === "notification");

const ToConfirm: FC<{ desk: Desk; decision: Decision<unknown> }> = ({ desk: { t, at }, decision }) => {
  const refused = decision.outcome === "refused";
  return (
    <Verdict
      tone={refused ? "no" : "unknown"}
      says={
        refused
          ? t("Ce recours ne serait pas recevable.", "This appeal would not be admissible.")
          : t(
              "Le texte ne permet pas de dire si ce recours est recevable.",
              "The text does not tell whether this appeal is admissible.",
            )
      }
      more={
        refused
          ? t(
              "Rien n'est encore inscrit. Envoyé quand même, il est gardé comme irrecevable, avec ces raisons.",
              "Nothing is recorded yet. Sent all the same, it is kept as not admissible, with these reasons.",
            )
          : t(
              "Rien n'est encore inscrit. Envoyé quand même, il est en cours, et l'instance saisie en dira plus.",
              "Nothing is recorded yet. Sent all the same, it is open, and the body it is before will say more.",
            )
      }
      settled={false}
    >
      <Reasons findings={decision.findings} language={at.language} />
    </Verdict>
  );
};
