import { creditsWon, saveCredits } from "../assessment/index.ts";
import { setCandidacyState } from "../candidacy/index.ts";
import { recordDecision } from "../decisions/index.ts";
import { type Day, type Decision, decide, finding } from "../kernel/index.ts";
import type { Registration } from "../referential/index.ts";
import { rulesOn } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type Award, type AwardCode, award, type ClaimCode, claim } from "./award.ts";
import type { SessionMeans } from "./hold-session.ts";
import { lockSession, minutesOf, moveSession, saveAward } from "./jury.postgres.ts";
import { type CandidateFile, loadSession, type SessionFile } from "./session-file.ts";

export type AwardingCode =
  | AwardCode
  | ClaimCode
  | "session-unknown"
  | "session-not-signed"
  | "session-awarded";

/** What the commission decided on the jury's proposals, where the rulebook leaves the award to it. */
export type CommissionWord = { readonly on: Day; readonly refuses: readonly string[] };

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
      ...rule(means, file, candidate, minutesSigned, commission),
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
    for (const { candidate, awarded, claimed } of ruled) {
      await save(tx, means, file, candidate, awarded, claimed);
      if (awarded.outcome === "granted") awards += 1;
    }
    await moveSession(tx, file.session.id, "minutes-signed", "awarded");
    return decide<number, AwardingCode>(
      [finding<AwardingCode>(true, "session-awarded", { awards })],
      () => awards,
    );
  });

const rule = (
  { texts }: SessionMeans,
  file: SessionFile,
  { candidacy, deliberation }: CandidateFile,
  minutesSigned: boolean,
  commission: CommissionWord | undefined,
) => {
  const { session, registrations, settlements, rules } = file;
  const awarded = award(
    {
      verdict: { outcome: deliberation?.outcome ?? "none" },
      deliberatedOn: session.heldOn,
      minutesSigned,
      commission: commission && { confirms: !commission.refuses.includes(candidacy.id), on: commission.on },
    },
    rules,
  );
  const awardedOn = awarded.outcome === "granted" ? awarded.value.decidedOn : session.heldOn;
  const settled = settlements.find((one) => one.rule === "registration.ran-at-entry")?.value;
  const claimed = claim(
    {
      registrations,
      enteredOn: candidacy.enteredOn,
      awardedOn,
      settled: typeof settled === "string" ? settled : undefined,
    },
    texts.law,
  );
  return { awarded, claimed };
};

const save = async (
  tx: Db,
  { world, takenBy }: SessionMeans,
  { session, certifier, certification, rulebook, settlements, rules }: SessionFile,
  { candidacy, person, deliberation }: CandidateFile,
  awarded: Decision<Award, AwardCode>,
  claimed: Decision<Registration, ClaimCode>,
): Promise<void> => {
  const about = {
    certifierId: certifier.id,
    subject: candidacy.id,
    onDay: session.heldOn,
    facts: { rulebook: rulebook.id, session: session.reference },
    takenBy,
  };
  await recordDecision(tx, world, { ...about, kind: "award" }, awarded);
  await recordDecision(tx, world, { ...about, kind: "claim" }, claimed);
  if (awarded.outcome !== "granted" || !deliberation) {
    await setCandidacyState(tx, candidacy.id, "closed");
    return;
  }
  const { outcome, organ, decidedOn } = awarded.value;
  const registration = claimed.outcome === "granted" ? claimed.value : undefined;
  const named = rulesOn(rulebook, decidedOn, settlements).ask("award.organ");
  await saveAward(tx, certifier.id, {
    id: world.newId(),
    candidacyId: candidacy.id,
    outcome,
    organ: named.stated ? named.value.name : organ,
    decidedOn,
    registration,
    rulebook: rulebook.id,
    findings: [...awarded.findings, ...claimed.findings],
  });
  if (outcome === "partial") {
    const facts = {
      ...deliberation,
      deliberatedOn: session.heldOn,
      decidedOn,
      registeredRncp: registration?.register === "RNCP",
    };
    const won = creditsWon(facts, rules).map((credit) => ({
      ...credit,
      personId: person.id,
      certificationId: certification.id,
      candidacyId: candidacy.id,
    }));
    await saveCredits(tx, world.newId, certifier.id, won);
  }
  await setCandidacyState(tx, candidacy.id, "awarded");
};
