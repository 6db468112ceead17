import { z } from "zod";
import { planSession } from "../../jury/index.ts";
import { findCertifier } from "../../people/index.ts";
import { frameworkOn } from "../../referential/index.ts";
import type { FieldFault } from "../components/index.ts";
import { placesField } from "./arrangements.tsx";
import { type Desk, done } from "./desk.tsx";
import { dayField, faultMessage, oneOf, readTyped, text, typedIn } from "./form.ts";
import { organiserFor, planLabels, plannable } from "./plan-form.tsx";
import { sessionPath } from "./session-frame.tsx";
import { sessionList } from "./sessions.tsx";

const Planned = z.object({
  certification: text(200),
  scope: oneOf(["all", "training", "vae"]),
  reference: text(40).regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "choice"),
  held: dayField,
  place: text(80),
  organiser: text(120),
  places: placesField,
});

/** Plans a session, or shows again what was typed with every field to correct. */
export const planOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, t } = desk;
  const own = await organiserFor(desk, certifierId);
  const typed = { ...(await typedIn(c)), ...(own && { organiser: own.name }) };
  const labels = planLabels(desk);
  const read = readTyped(Planned, typed, labels, t);
  if (!read.ok) return sessionList(desk, typed, read.faults);
  const { certification, scope, reference, held, place, organiser, places } = read.value;
  const certifier = await findCertifier(means.db, certifierId);
  const chosen = (await plannable(means.db, certifierId)).find(({ id }) => id === certification);
  const fault = (field: keyof typeof labels, message: string): FieldFault => ({
    field,
    label: labels[field],
    message,
  });
  const faults: FieldFault[] = [];
  if (!chosen) faults.push(fault("certification", faultMessage("choice", t)));
  if (chosen && certifier) {
    const route =
      scope === "vae" ? ("vae" as const) : scope === "training" ? ("company-plan" as const) : undefined;
    const governed = means.texts.shelf.governing(
      { idcc: certifier.idcc, kind: chosen.kind, certification: chosen.id, route },
      held,
    );
    if (!governed)
      faults.push(
        fault(
          "scope",
          t(
            "aucun règlement connu ne régit cette certification, par ces voies, ce jour-là ; choisissez d'autres voies",
            "no rulebook held governs this certification, by these routes, on that day; choose other routes",
          ),
        ),
      );
  }
  const version = chosen && frameworkOn(chosen.versions, held);
  if (chosen && !version)
    faults.push(
      fault("held", t("aucun référentiel ne vaut encore ce jour-là", "no framework counts on that day yet")),
    );
  if (!chosen || !version || faults.length > 0) return sessionList(desk, typed, faults);
  const planned = await planSession(means.db, means.world, {
    reference,
    certifierId,
    certificationId: chosen.id,
    versionId: version.id,
    routeScope: scope,
    heldOn: held,
    place,
    places,
    organiser,
    organiserId: own?.id,
  });
  return planned
    ? done(desk, sessionPath({ reference }, "jury"), "session-planned")
    : sessionList(desk, typed, [fault("reference", faultMessage("taken", t))]);
};
