import { settleAddress } from "../../../candidacy/index.ts";
import type { Session } from "../../../jury/index.ts";
import { tellSpaceOpened } from "../../../notices/index.ts";
import { findCertifier } from "../../../people/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { candidatePage } from "../candidates.tsx";
import { type Desk, done } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { aboutPerson } from "./page.tsx";
import { whyIn } from "./why.ts";

/** Settles whether the address that waits is the person's; theirs, it opens their space, and they are told there. */
export const settleOneAddress = (desk: Desk, session: Session): Promise<Response> =>
  aboutPerson(desk, session, async ({ candidacy }) => {
    const { means } = desk;
    const typed = await typedIn(desk.c);
    const theirs = readAnswer(typed["theirs"]);
    const answer = { candidacyId: candidacy.id, theirs, why: whyIn(typed["why"]) };
    const { certifierId } = session;
    const decision = await inTransaction(means.db, async (tx) => {
      const settled = await settleAddress(tx, means, answer);
      const certifier = (await findCertifier(tx, certifierId))?.name ?? "";
      if (settled.decision.outcome === "granted" && theirs)
        await tellSpaceOpened(tx, means, { certifierId, certifier, person: settled.person });
      return settled.decision;
    });
    return decision.outcome === "granted"
      ? done(
          desk,
          sessionPath(session, `candidats/${candidacy.id}`),
          theirs ? "address-confirmed" : "address-set-aside",
        )
      : candidatePage(desk, session, { address: { typed, findings: decision.findings } });
  });

const readAnswer = (typed: string | undefined): boolean | undefined => {
  if (typed === "yes") return true;
  return typed === "no" ? false : undefined;
};
