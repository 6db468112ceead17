import { correctIdentity, type IdentityCorrection, readIdentity } from "../../../candidacy/index.ts";
import type { Session } from "../../../jury/index.ts";
import { tellIdentityCorrected } from "../../../notices/index.ts";
import { findCertifier } from "../../../people/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { allows, type Desk, done } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { aboutPerson, page, type Subject } from "./page.tsx";
import { whyIn } from "./why.ts";

/** Centres the actor acts for; undefined for one who acts for the certifier as a whole. */
const within = (desk: Desk, { certifierId }: Session): string[] | undefined =>
  allows(desk, "correct-identity", { certifierId })
    ? undefined
    : desk.actor.grants.flatMap((grant) =>
        grant.certifierId === certifierId && grant.organisationId ? [grant.organisationId] : [],
      );

/** Puts the identity right as typed, and tells the person; or shows again what was typed, with every reason. */
export const correctOne = (desk: Desk, session: Session): Promise<Response> =>
  aboutPerson(desk, session, async (subject) => {
    const typed = await typedIn(desk.c);
    const read = readIdentity("page", { line: 1, cells: typed });
    if ("faults" in read) return page(desk, subject, { typed, faults: read.faults });
    const why = whyIn(typed["motif"]);
    const corrected = await correctAndTell(desk, subject, { ...read, why, within: within(desk, session) });
    if (corrected.outcome !== "granted") return page(desk, subject, { typed, refused: corrected.findings });
    return done(desk, sessionPath(session, `candidats/${subject.candidacy.id}`), "identity-corrected");
  });

const correctAndTell = (
  { means }: Desk,
  { session: { certifierId }, person }: Subject,
  asked: Omit<IdentityCorrection, "personId">,
) =>
  inTransaction(means.db, async (tx) => {
    const corrected = await correctIdentity(tx, means, { personId: person.id, ...asked });
    const certifier = await findCertifier(tx, certifierId);
    if (corrected.decision.outcome === "granted")
      await tellIdentityCorrected(tx, means, { certifierId, certifier: certifier?.name ?? "", ...corrected });
    return corrected.decision;
  });
