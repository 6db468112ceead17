import { previewEnrolment } from "../candidacy/index.ts";
import { enrolmentSession } from "../jury/index.ts";
import { addDays } from "../kernel/index.ts";
import { findCertifications, firstDayOf, registrationOn, registrationsOf } from "../referential/index.ts";
import type { Db } from "../storage/index.ts";
import { accredited, certifications } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";
import { bakerSession, bakers } from "./programme.ts";
import { plan } from "./sessions.ts";
import { type PlayedStep, step } from "./step.ts";

/** The catalogue, one identity across two registers, and an accreditation that acts. */
export async function* framework(db: Db, means: DemonstrationMeans): AsyncGenerator<PlayedStep> {
  const { total } = await findCertifications(db, { limit: 1 });
  yield step("catalogue-held", total === 583, { total });
  yield await gap(db);
  yield await outsideAccreditation(db, means);
}

/** The CQP Tourier left the RNCP on one day and entered the répertoire spécifique on a later one. */
const gap = async (db: Db): Promise<PlayedStep> => {
  const sheets = await registrationsOf(db, certifications.baker);
  const [former, next] = ["RNCP19468", "RS6117"].map((code) => sheets.find((sheet) => sheet.code === code));
  const last = former?.endsOn;
  const first = next && firstDayOf(next);
  const between = last ? registrationOn(sheets, addDays(last, 1)).running : "unknown";
  return step("gap-between-registrations", between === "no", {
    codes: sheets.map(({ code }) => code),
    last: last ?? null,
    first: first ?? null,
  });
};

/** An entry on the day before the accreditation begins is refused, whatever else is good. */
const outsideAccreditation = async (db: Db, means: DemonstrationMeans): Promise<PlayedStep> => {
  const id = await plan(db, means, { ...bakerSession, reference: "BOU-REFUS" });
  const session = await enrolmentSession(db, id);
  const tooEarly = bakers.map((one) => ({ ...one, enteredOn: addDays(accredited.from, -1) }));
  const answers =
    session.outcome === "granted"
      ? await previewEnrolment(db, means, session.value, tooEarly.slice(0, 1))
      : [];
  const codes = answers.flatMap(({ decision }) =>
    decision.findings.filter(({ outcome }) => outcome === "unmet").map(({ code }) => code),
  );
  return step("entry-outside-accreditation-refused", codes.includes("accreditation-out-of-dates"), {
    reasons: codes,
  });
};
