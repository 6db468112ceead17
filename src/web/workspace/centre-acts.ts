import { z } from "zod";
import {
  accredit,
  accreditationsOf,
  addCentre,
  centresOf,
  withdrawAccreditation,
} from "../../centre/index.ts";
import { tellAccreditation } from "../../notices/index.ts";
import { isSiret } from "../../people/index.ts";
import { certificationsOfCertifier } from "../../referential/index.ts";
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
  const refusals = await accredit(means.db, means.world, {
    certifierId,
    organisationId,
    decidedOn,
    accreditation: { certificationId, ...accreditation },
  });
  if (refusals.length > 0) return centresPage(desk, certifierId, { typed, refusals });
  const { from, until } = accreditation;
  const told = { act: "granted", from, until } as const;
  await tellAccreditation(means.db, means, { certifierId, organisationId, certificationId, told });
  return done(desk, "/travail/centres", "accredited");
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
  const refusals = await withdrawAccreditation(means.db, means.world, {
    certifierId,
    accreditationId: id,
    firstDayWithout: first.data,
    why: reason.success ? reason.data : "",
  });
  if (refusals.length > 0) return centresPage(desk, certifierId, { withdrawal: { ...asked, refusals } });
  const withdrawn = await heldAs(desk, certifierId, id);
  const told = { act: "withdrawn", firstDayWithout: first.data, why } as const;
  if (withdrawn) await tellAccreditation(means.db, means, { certifierId, ...withdrawn, told });
  return done(desk, "/travail/centres", "accreditation-withdrawn");
};

/** Whose an accreditation is, and for which certification. */
const heldAs = async (
  { means }: Desk,
  certifierId: string,
  accreditationId: string,
): Promise<{ readonly organisationId: string; readonly certificationId: string } | undefined> => {
  for (const { id: organisationId } of await centresOf(means.db, certifierId)) {
    const held = await accreditationsOf(means.db, organisationId);
    const found = held.find(({ id }) => id === accreditationId);
    if (found) return { organisationId, certificationId: found.certificationId };
  }
  return undefined;
};
