import { z } from "zod";
import { accredit, addCentre, findAccreditation, withdrawAccreditation } from "../../centre/index.ts";
import { tellAccreditation } from "../../notices/index.ts";
import { isSiret } from "../../people/index.ts";
import { certificationsOfCertifier } from "../../referential/index.ts";
import { inTransaction } from "../../storage/index.ts";
import { accreditLabels } from "./centre-forms.tsx";
import { centresPage } from "./centres.tsx";
import { type Desk, done } from "./desk.tsx";
import { dayField, faultMessage, readTyped, text, ticked, typedIn } from "./form.ts";

const Accrediting = z.object({
  centre: z.uuid("choice"),
  certification: text(200),
  decided: dayField,
  from: dayField,
  until: dayField,
  trains: ticked,
  assesses: ticked,
});

export const accreditOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, t } = desk;
  const typed = await typedIn(c);
  const labels = accreditLabels(desk);
  const read = readTyped(Accrediting, typed, labels, t);
  if (!read.ok) return centresPage(desk, certifierId, { typed, faults: read.faults });
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
    return centresPage(desk, certifierId, {
      typed,
      faults: [{ field: "certification", label: labels.certification, message: faultMessage("choice", t) }],
    });
  const { from, until } = accreditation;
  const refusals = await inTransaction(means.db, async (tx) => {
    const refused = await accredit(tx, means.world, {
      certifierId,
      organisationId,
      decidedOn,
      accreditation: { certificationId, ...accreditation },
    });
    const told = { act: "granted", from, until } as const;
    if (refused.length === 0)
      await tellAccreditation(tx, means, { certifierId, organisationId, certificationId, told });
    return refused;
  });
  return refusals.length > 0
    ? centresPage(desk, certifierId, { typed, refusals })
    : done(desk, "/travail/centres", "accredited");
};

const Adding = z.object({
  name: text(120),
  siret: z
    .string("missing")
    .transform((written) => written.replaceAll(/\s/g, ""))
    .refine(isSiret, "siret"),
  town: text(60),
});

export const addOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, t } = desk;
  const typed = await typedIn(c);
  const read = readTyped(
    Adding,
    typed,
    { name: t("Nom du centre", "Name of the centre"), siret: "SIRET", town: t("Ville", "Town") },
    t,
  );
  if (!read.ok) return centresPage(desk, certifierId, { typed, faults: read.faults });
  const { name, siret, town } = read.value;
  const added = await addCentre(means.db, means.world, certifierId, { name, siret, place: town });
  return added
    ? done(desk, "/travail/centres", "centre-added")
    : centresPage(desk, certifierId, {
        typed,
        faults: [{ field: "siret", label: "SIRET", message: faultMessage("taken", t) }],
      });
};

/** Ends an accreditation from the first day typed. */
export const withdrawOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means } = desk;
  const { accreditation: id = "", first: typed = "", why = "" } = await typedIn(c);
  const first = dayField.safeParse(typed);
  const asked = { id, typed, why };
  if (!first.success) return centresPage(desk, certifierId, { withdrawal: { ...asked, refusals: ["day"] } });
  const reason = text(400).safeParse(why);
  const withdrawal = {
    certifierId,
    accreditationId: id,
    firstDayWithout: first.data,
    why: reason.success ? reason.data : "",
  };
  const refusals = await inTransaction(means.db, async (tx) => {
    const refused = await withdrawAccreditation(tx, means.world, withdrawal);
    const held = refused.length === 0 && (await findAccreditation(tx, certifierId, id));
    if (held)
      await tellAccreditation(tx, means, {
        certifierId,
        organisationId: held.centre,
        certificationId: held.accreditation.certificationId,
        told: { act: "withdrawn", ...withdrawal },
      });
    return refused;
  });
  return refusals.length > 0
    ? centresPage(desk, certifierId, { withdrawal: { ...asked, refusals } })
    : done(desk, "/travail/centres", "accreditation-withdrawn");
};
