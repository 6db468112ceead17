import type { FC } from "hono/jsx";
import { z } from "zod";
import {
  type Accreditation,
  type AccreditationRefusal,
  accredit,
  accreditationsOf,
  type Centre,
  centresOf,
  mayOperate,
  saveCentre,
} from "../../centre/index.ts";
import { dayText } from "../../language/index.ts";
import { isSiret, may } from "../../people/index.ts";
import { type Certification, certificationsOfCertifier } from "../../referential/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  ReasonList,
  SelectField,
  Status,
  TextField,
  Verdict,
} from "../components/index.ts";
import { href } from "../page.ts";
import { certifiersAs, type Desk, done, refuse, show, WorkPage } from "./desk.tsx";
import { dayField, faultMessage, readTyped, type Typed, text, ticked, typedIn } from "./form.ts";
import { Empty } from "./parts.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refusals?: readonly AccreditationRefusal[];
};

/** Runs for the secretariat that manages centres, and for nobody else. */
const managing = (
  desk: Desk,
  answer: (certifierId: string) => Promise<Response>,
): Promise<Response> | Response => {
  const [certifierId] = certifiersAs(desk.actor, "secretariat");
  const decision = may(desk.actor, { name: "manage-centres", certifierId: certifierId ?? "" });
  return certifierId && decision.outcome === "granted"
    ? answer(certifierId)
    : refuse(desk, decision.findings);
};

export const centreList = (desk: Desk) => managing(desk, (certifierId) => page(desk, certifierId));

const page = async (
  desk: Desk,
  certifierId: string,
  { typed = {}, faults = [], refusals = [] }: Shown = {},
): Promise<Response> => {
  const { t, means } = desk;
  const centres = await centresOf(means.db, certifierId);
  const held = await Promise.all(
    centres.map(async (centre) => ({ centre, accreditations: await accreditationsOf(means.db, centre.id) })),
  );
  const certifications = await certificationsOfCertifier(means.db, certifierId);
  const title = t(
    `${centres.length} centre${centres.length > 1 ? "s sont connus" : " est connu"} du certificateur`,
    `${centres.length} centre${centres.length > 1 ? "s are" : " is"} known to the certifier`,
  );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Centres", "Centres")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        {refusals.length > 0 ? <Refused desk={desk} refusals={refusals} /> : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        {centres.length === 0 ? (
          <Empty says={t("Aucun centre n'est enregistré.", "No centre is recorded.")} />
        ) : (
          <Table desk={desk} held={held} certifications={certifications} />
        )}
        {centres.length > 0 ? (
          <AccreditForm
            desk={desk}
            centres={centres}
            certifications={certifications}
            typed={typed}
            faults={faults}
          />
        ) : null}
        <CentreForm desk={desk} typed={typed} faults={faults} />
      </div>
    </WorkPage>,
    faults.length + refusals.length > 0 ? 422 : 200,
  );
};

const scopeText = ({ trains, assesses }: Accreditation, { t }: Desk): string =>
  trains && assesses
    ? t("former et évaluer", "train and assess")
    : trains
      ? t("former", "train")
      : t("évaluer", "assess");

const Table: FC<{
  desk: Desk;
  held: readonly { centre: Centre; accreditations: readonly Accreditation[] }[];
  certifications: readonly Certification[];
}> = ({ desk, held, certifications }) => {
  const { t, at, means } = desk;
  const today = means.world.today();
  const titleOf = (id: string) => certifications.find((one) => one.id === id)?.title ?? id;
  return (
    <DataTable
      id="centres"
      caption={t("Centres et habilitations", "Centres and accreditations")}
      stack
      columns={[
        { head: t("Centre", "Centre") },
        { head: "SIRET", mono: true },
        { head: t("Habilité à", "Accredited to") },
        { head: t("Certification", "Certification") },
        { head: t("Du, au", "From, to") },
        { head: t("Aujourd'hui", "Today") },
      ]}
      rows={held.flatMap(({ centre, accreditations }) => {
        const who = [
          <>
            {centre.name}
            <br />
            <span class="small">{centre.place}</span>
          </>,
          centre.siret,
        ];
        if (accreditations.length === 0)
          return [
            {
              cells: [
                ...who,
                "–",
                "–",
                "–",
                <Status tone="no">{t("Aucune habilitation", "No accreditation")}</Status>,
              ],
            },
          ];
        return accreditations.map((one) => {
          const alive =
            mayOperate([one], {
              certificationId: one.certificationId,
              purpose: one.trains ? "train" : "assess",
              on: today,
            }).outcome === "granted";
          const period = `${dayText(one.from, at.language)} – ${dayText(one.until, at.language)}`;
          return {
            cells: [
              ...who,
              scopeText(one, desk),
              titleOf(one.certificationId),
              period,
              <Status tone={alive ? "ok" : one.from > today ? "todo" : "no"}>
                {alive
                  ? t("En cours", "Running")
                  : one.from > today
                    ? t("À venir", "To come")
                    : t("Terminée", "Over")}
              </Status>,
            ],
          };
        });
      })}
    />
  );
};

const accreditLabels = ({ t }: Desk) => ({
  centre: t("Centre", "Centre"),
  certification: t("Certification", "Certification"),
  decided: t("Décidée le", "Decided on"),
  from: t("Premier jour", "First day"),
  until: t("Dernier jour, compris", "Last day, included"),
  trains: t("former", "train"),
  assesses: t("évaluer", "assess"),
});

const AccreditForm: FC<{
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

const CentreForm: FC<{ desk: Desk; typed: Typed; faults: readonly FieldFault[] }> = ({
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

const refusalText = (code: AccreditationRefusal, { t }: Desk): string =>
  ({
    "centre-unknown": t("Ce centre n'est pas de ce certificateur.", "This centre is not of this certifier."),
    "period-reversed": t("Le dernier jour vient avant le premier.", "The last day comes before the first."),
    "nothing-granted": t(
      "Ni former, ni évaluer : il n'y a rien à habiliter.",
      "Neither train nor assess: there is nothing to accredit.",
    ),
    "overlaps-another": t(
      "Une habilitation du même droit court déjà ces jours-là, pour cette certification.",
      "An accreditation of the same right already runs on those days, for this certification.",
    ),
    "decided-after-it-began": t(
      "L'habilitation commence avant le jour de sa décision.",
      "The accreditation begins before the day it was decided.",
    ),
  })[code];

const Refused: FC<{ desk: Desk; refusals: readonly AccreditationRefusal[] }> = ({ desk, refusals }) => (
  <Verdict
    tone="no"
    says={desk.t(
      "Cette habilitation ne peut pas être enregistrée.",
      "This accreditation cannot be recorded.",
    )}
    settled={false}
  >
    <ReasonList
      reasons={refusals.map((code) => ({
        tone: "no",
        says: refusalText(code, desk),
        source: desk.t(
          "Code du travail, art. R. 6113-16 : convention entre le certificateur et le centre",
          "Code du travail, art. R. 6113-16: agreement between certifier and centre",
        ),
      }))}
    />
  </Verdict>
);

const Accrediting = z.object({
  centre: z.uuid("choice"),
  certification: text(200),
  decided: dayField,
  from: dayField,
  until: dayField,
  trains: ticked,
  assesses: ticked,
});

export const accreditOne = (desk: Desk) =>
  managing(desk, async (certifierId) => {
    const { c, means, t } = desk;
    const typed = await typedIn(c);
    const labels = accreditLabels(desk);
    const read = readTyped(Accrediting, typed, labels, t);
    if (!read.ok) return page(desk, certifierId, { typed, faults: read.faults });
    const {
      centre: organisationId,
      certification: certificationId,
      decided: decidedOn,
      ...accreditation
    } = read.value;
    const own = (await certificationsOfCertifier(means.db, certifierId)).some(
      ({ id }) => id === certificationId,
    );
    if (!own)
      return page(desk, certifierId, {
        typed,
        faults: [{ field: "certification", label: labels.certification, message: faultMessage("choice", t) }],
      });
    const refusals = await accredit(means.db, means.world, {
      certifierId,
      organisationId,
      decidedOn,
      accreditation: { certificationId, ...accreditation },
    });
    return refusals.length > 0
      ? page(desk, certifierId, { typed, refusals })
      : done(desk, "/travail/centres", "accredited");
  });

const Adding = z.object({
  name: text(120),
  siret: z
    .string("missing")
    .transform((written) => written.replaceAll(/\s/g, ""))
    .refine(isSiret, "siret"),
  town: text(60),
});

export const addCentre = (desk: Desk) =>
  managing(desk, async (certifierId) => {
    const { c, means, t } = desk;
    const typed = await typedIn(c);
    const read = readTyped(
      Adding,
      typed,
      { name: t("Nom du centre", "Name of the centre"), siret: "SIRET", town: t("Ville", "Town") },
      t,
    );
    if (!read.ok) return page(desk, certifierId, { typed, faults: read.faults });
    const { name, siret, town } = read.value;
    if ((await centresOf(means.db, certifierId)).some((centre) => centre.siret === siret)) {
      return page(desk, certifierId, {
        typed,
        faults: [{ field: "siret", label: "SIRET", message: faultMessage("taken", t) }],
      });
    }
    await saveCentre(means.db, means.world, certifierId, { name, siret, place: town });
    return done(desk, "/travail/centres", "centre-added");
  });
