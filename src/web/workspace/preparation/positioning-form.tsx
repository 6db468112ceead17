import type { FC } from "hono/jsx";
import { positioningMeans } from "../../../preparation/index.ts";
import { TextField } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { type FormProps, Frame } from "./frame.tsx";
import { meansText } from "./words.ts";

export const positioningLabels = ({ t }: Pick<Desk, "t">) => ({
  positionedOn: t("Jour du positionnement", "Day of the positioning"),
  ledBy: t("Mené par", "Led by"),
  "means.interview": t("Comment", "How"),
  note: t("Pourquoi aucune formation n'est nécessaire", "Why no training is needed"),
});

/** Day, who led it, how, and what the person holds; what is not ticked is to be acquired. */
export const PositioningForm: FC<FormProps> = ({ desk, prepared, not }) => {
  const { t, means } = desk;
  const { shown, file } = prepared;
  const { positioning } = shown.held;
  const typed = not?.step === "positionnement" ? not.typed : undefined;
  const faults = not?.step === "positionnement" ? not.faults : undefined;
  const labels = positioningLabels(desk);
  const isHeld = (code: string): boolean => {
    if (typed) return typed[`held.${code}`] !== undefined;
    return positioning ? !positioning.missing.includes(code) : shown.byCredit.includes(code);
  };
  const isBy = (one: (typeof positioningMeans)[number]): boolean =>
    typed ? typed[`means.${one}`] !== undefined : (positioning?.means.includes(one) ?? false);
  return (
    <Frame
      desk={desk}
      prepared={prepared}
      not={not}
      step="positionnement"
      button={t("Inscrire le positionnement", "Record the positioning")}
    >
      <div class="wide-fields">
        <TextField
          name="positionedOn"
          type="date"
          label={labels.positionedOn}
          hint={t("Avant la formation ; aujourd'hui au plus tard.", "Before training; today at the latest.")}
          value={typed?.["positionedOn"] ?? positioning?.on ?? means.world.today()}
          faults={faults}
          required
        />
        <TextField
          name="ledBy"
          label={labels.ledBy}
          hint={t("Un nom, et sa qualité si elle compte.", "A name, and their capacity if it matters.")}
          value={typed?.["ledBy"] ?? positioning?.ledBy}
          faults={faults}
          required
        />
      </div>
      <fieldset class="choices">
        <legend>{labels["means.interview"]}</legend>
        {positioningMeans.map((one) => (
          <label>
            <input
              type="checkbox"
              id={`means.${one}`}
              name={`means.${one}`}
              value="oui"
              checked={isBy(one)}
            />{" "}
            {meansText(one, desk)}
          </label>
        ))}
      </fieldset>
      <p>
        {t(
          "Cochez ce que la personne tient déjà. Ce qui n'est pas coché est à acquérir.",
          "Tick what the person already holds. What is not ticked is to be acquired.",
        )}
      </p>
      {file.framework.blocks.map((block) => (
        <fieldset>
          <legend>
            {block.code} {typeset(block.title, "fr")}
          </legend>
          {shown.competences
            .filter((one) => one.block === block.code)
            .map(({ code, title }) => (
              <label class="check">
                <input type="checkbox" name={`held.${code}`} value="oui" checked={isHeld(code)} />
                <span>
                  {code === block.code
                    ? t("Le bloc entier", "The whole block")
                    : `${code} ${typeset(title, "fr")}`}
                  {shown.byCredit.includes(code) ? (
                    <span class="small"> {t("Déjà tenue par un crédit.", "Already held by a credit.")}</span>
                  ) : null}
                </span>
              </label>
            ))}
        </fieldset>
      ))}
      <TextField
        name="note"
        label={labels.note}
        hint={t(
          "Seulement quand tout est coché : cette note mène droit à l'évaluation.",
          "Only when everything is ticked: this note leads straight to assessment.",
        )}
        value={typed?.["note"] ?? positioning?.note}
        faults={faults}
      />
    </Frame>
  );
};
