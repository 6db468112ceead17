import type { FC } from "hono/jsx";
import type { Centre } from "../../centre/index.ts";
import type { Certification } from "../../referential/index.ts";
import { type FieldFault, SelectField, TextField } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";

export const accreditLabels = ({ t }: Desk) => ({
  centre: t("Centre", "Centre"),
  certification: t("Certification", "Certification"),
  decided: t("Décidée le", "Decided on"),
  from: t("Premier jour", "First day"),
  until: t("Dernier jour, compris", "Last day, included"),
  trains: t("former", "train"),
  assesses: t("évaluer", "assess"),
});

export const AccreditForm: FC<{
  desk: Desk;
  centres: readonly Centre[];
  certifications: readonly Certification[];
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, centres, certifications, typed, faults }) => {
  const { t } = desk;
  const labels = accreditLabels(desk);
  return (
    <section class="flow">
      <h2>{t("Habiliter un centre", "Accredit a centre")}</h2>
      <form method="post" action={href(desk.at, "/travail/centres/habilitations")} class="sheet flow">
        <div class="wide-fields">
          <SelectField
            name="centre"
            label={labels.centre}
            value={typed["centre"]}
            faults={faults}
            options={centres.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="certification"
            label={labels.certification}
            value={typed["certification"]}
            faults={faults}
            options={certifications.map(({ id, kind, title }) => ({ value: id, label: `${kind} ${title}` }))}
          />
          <TextField
            name="decided"
            type="date"
            label={labels.decided}
            value={typed["decided"]}
            faults={faults}
            required
          />
          <TextField
            name="from"
            type="date"
            label={labels.from}
            value={typed["from"]}
            faults={faults}
            required
          />
          <TextField
            name="until"
            type="date"
            label={labels.until}
            value={typed["until"]}
            faults={faults}
            required
          />
        </div>
        <fieldset class="choices">
          <legend>{t("Le centre peut", "The centre may")}</legend>
          <label>
            <input type="checkbox" name="trains" value="oui" checked={typed["trains"] !== undefined} />{" "}
            {labels.trains}
          </label>
          <label>
            <input type="checkbox" name="assesses" value="oui" checked={typed["assesses"] !== undefined} />{" "}
            {labels.assesses}
          </label>
        </fieldset>
        <p class="source">
          {t(
            "Un partenaire est habilité par convention : Code du travail, art. R. 6113-16.",
            "A partner is accredited by agreement: Code du travail, art. R. 6113-16.",
          )}
        </p>
        <p>
          <button type="submit">{t("Habiliter le centre", "Accredit the centre")}</button>
        </p>
      </form>
    </section>
  );
};

export const CentreForm: FC<{ desk: Desk; typed: Typed; faults: readonly FieldFault[] }> = ({
  desk,
  typed,
  faults,
}) => {
  const { t } = desk;
  return (
    <section class="flow">
      <h2>{t("Enregistrer un centre", "Record a centre")}</h2>
      <form method="post" action={href(desk.at, "/travail/centres")} class="sheet flow">
        <div class="wide-fields">
          <TextField
            name="name"
            label={t("Nom du centre", "Name of the centre")}
            value={typed["name"]}
            faults={faults}
            required
          />
          <TextField
            name="siret"
            label="SIRET"
            value={typed["siret"]}
            faults={faults}
            inputmode="numeric"
            mono
            required
          />
          <TextField name="town" label={t("Ville", "Town")} value={typed["town"]} faults={faults} required />
        </div>
        <p>
          <button type="submit" class="quiet">
            {t("Enregistrer le centre", "Record the centre")}
          </button>
        </p>
      </form>
    </section>
  );
};
