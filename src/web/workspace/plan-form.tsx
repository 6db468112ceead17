import { centresOf } from "../../centre/index.ts";
import { may } from "../../people/index.ts";
import {
  type Certification,
  certificationsOfCertifier,
  type Framework,
  frameworksOf,
} from "../../referential/index.ts";
import { type FieldFault, SelectField, TextField } from "../components/index.ts";
import { arrangementLabels } from "./arrangements.tsx";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";

type Organiser = { readonly id: string; readonly name: string };

/** The organisation a person plans for; undefined when they plan for the certifier, and may name any organiser. */
export const organiserFor = async (
  { actor, means }: Desk,
  certifierId: string,
): Promise<Organiser | undefined> => {
  if (may(actor, { name: "plan-session", certifierId }).outcome === "granted") return undefined;
  const grant = actor.grants.find((held) => held.certifierId === certifierId && held.role === "organiser");
  return (await centresOf(means.db, certifierId)).find(({ id }) => id === grant?.organisationId);
};

/** A certification can be examined once it has a framework; a sitting examines the version of its own day. */
export const plannable = async (
  db: Desk["means"]["db"],
  certifierId: string,
): Promise<(Certification & { readonly versions: readonly Framework[] })[]> => {
  const all = await certificationsOfCertifier(db, certifierId);
  const found = await Promise.all(
    all.map(async (one) => ({ ...one, versions: await frameworksOf(db, one.id) })),
  );
  return found.filter(({ versions }) => versions.length > 0);
};

export const planLabels = (desk: Desk) => ({
  certification: desk.t("Certification", "Certification"),
  reference: desk.t("Référence", "Reference"),
  held: desk.t("Jour du jury", "Day of the jury"),
  place: desk.t("Lieu", "Place"),
  organiser: desk.t("Organisateur", "Organiser"),
  scope: desk.t("Voies examinées", "Routes examined"),
  places: arrangementLabels(desk).places,
});

/** What a session is planned with. */
export const PlanForm = ({
  desk,
  certifications,
  organiser,
  typed,
  faults,
}: {
  desk: Desk;
  certifications: Awaited<ReturnType<typeof plannable>>;
  organiser: Organiser | undefined;
  typed: Typed;
  faults: readonly FieldFault[];
}) => {
  const { t } = desk;
  const labels = planLabels(desk);
  return (
    <section class="flow" id="prevoir">
      <h2>{t("Prévoir une session", "Plan a session")}</h2>
      <form method="post" class="sheet flow">
        <div class="wide-fields">
          <SelectField
            name="certification"
            label={labels.certification}
            value={typed["certification"]}
            faults={faults}
            options={certifications.map(({ id, kind, title }) => ({ value: id, label: `${kind} ${title}` }))}
          />
          <SelectField
            name="scope"
            label={labels.scope}
            value={typed["scope"] ?? "all"}
            faults={faults}
            options={[
              { value: "all", label: t("Toutes", "All") },
              { value: "training", label: t("Formation", "Training") },
              { value: "vae", label: "VAE" },
            ]}
          />
          <TextField
            name="reference"
            label={labels.reference}
            value={typed["reference"]}
            faults={faults}
            placeholder="MET-2027-01"
            mono
            required
          />
          <TextField
            name="held"
            type="date"
            label={labels.held}
            value={typed["held"]}
            faults={faults}
            required
          />
          <TextField name="place" label={labels.place} value={typed["place"]} faults={faults} required />
          <TextField
            name="places"
            inputmode="numeric"
            label={labels.places}
            value={typed["places"]}
            faults={faults}
          />
          {organiser ? null : (
            <TextField
              name="organiser"
              label={labels.organiser}
              value={typed["organiser"]}
              faults={faults}
              required
            />
          )}
        </div>
        <p>
          <button type="submit">{t("Prévoir la session", "Plan the session")}</button>
        </p>
      </form>
    </section>
  );
};
