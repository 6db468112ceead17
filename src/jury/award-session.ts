import { type Decision, decide, finding } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { AwardCode, ClaimCode } from "./award.ts";
import { awardFile, type CommissionWord, ruleOnFile } from "./award-file.ts";
import { type SessionMeans, tellHistory } from "./in-session.ts";
import { lockSession, moveSession } from "./jury.postgres.ts";
import { keepFigures } from "./keep-figures.ts";
import { minutesOf } from "./minutes.postgres.ts";
import { loadSession } from "./session-file.ts";

export type AwardingCode =
  | AwardCode
  | ClaimCode
  | "session-unknown"
  | "session-not-signed"
  | "session-awarded";

/**
 * Awards what the jury decided, by the rulebook's policy, and writes the credits of partial validations.
 * One file that cannot be decided leaves the whole session unawarded, with the reasons of that file.
 */
export const awardSession = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  commission?: CommissionWord,
): Promise<Decision<number, AwardingCode>> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, means.texts, sessionId);
    if (!file) return { outcome: "refused", findings: [finding<AwardingCode>(false, "session-unknown")] };
    if (file.session.state !== "minutes-signed") {
      return {
        outcome: "refused",
        findings: [finding<AwardingCode>(false, "session-not-signed", { state: file.session.state })],
      };
    }
    const minutesSigned = (await minutesOf(tx, file.session.id)) !== undefined;
    const toDecide = file.candidates.filter(
      ({ deliberation }) => deliberation?.outcome === "full" || deliberation?.outcome === "partial",
    );
    const ruled = toDecide.map((candidate) => ({
      candidate,
      ...ruleOnFile(means, file, candidate, { minutesSigned, commission }),
    }));
    const open = ruled.find(
      ({ awarded, claimed }) => awarded.outcome === "undetermined" || claimed.outcome === "undetermined",
    );
    if (open) {
      const findings = [...open.awarded.findings, ...open.claimed.findings].filter(
        ({ outcome }) => outcome === "missing",
      );
      return { outcome: "undetermined", findings };
    }
    let awards = 0;
    for (const { candidate, ...one } of ruled) {
      await awardFile(tx, means, file, candidate, one);
      if (one.awarded.outcome === "granted") awards += 1;
    }
    await moveSession(tx, file.session.id, "minutes-signed", "awarded");
    await keepFigures(tx, file);
    await tellHistory(tx, means.world, file.session, "session-awarded", { after: { awards } });
    return decide<number, AwardingCode>(
      [finding<AwardingCode>(true, "session-awarded", { awards })],
      () => awards,
    );
  });
