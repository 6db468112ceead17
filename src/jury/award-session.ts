import { creditsWon, saveCredits } from "../assessment/index.ts";
import { setCandidacyState } from "../candidacy/index.ts";
import { recordDecision } from "../decisions/index.ts";
import { type Day, type Decision, decide, finding } from "../kernel/index.ts";
import type { Registration, RegistrationDays } from "../referential/index.ts";
import { rulesOn } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type AwardCode, award, type ClaimCode } from "./award.ts";
import { saveAward } from "./awards.postgres.ts";
import { claimOf, settledRegistration } from "./claim-of.ts";
import { type SessionMeans, tellHistory } from "./in-session.ts";
import { lockSession, moveSession } from "./jury.postgres.ts";
import { keepFigures } from "./keep-figures.ts";
import { minutesOf } from "./minutes.postgres.ts";
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
    for (const { candidate, ...one } of ruled) {
      await save(tx, means, file, candidate, one);
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

const rule = (
  { texts }: SessionMeans,
  file: SessionFile,
  { candidacy, deliberation }: CandidateFile,
  minutesSigned: boolean,
  commission: CommissionWord | undefined,
) => {
  const { session, registrations, rules } = file;
  const facts = {
    minutesSigned,
    commission: commission && { confirms: !commission.refuses.includes(candidacy.id), on: commission.on },
  };
  const outcome = deliberation?.outcome ?? "none";
  const awarded = award({ ...facts, verdict: { outcome }, deliberatedOn: session.heldOn }, rules);
  const awardedOn = awarded.outcome === "granted" ? awarded.value.decidedOn : session.heldOn;
  const claimed = claimOf(file, candidacy, awardedOn, texts.law);
  const settled = settledRegistration(file);
  const claimFacts = { registrations: registrations.map(daysOf), awardedOn, settled };
  return { awarded, awardFacts: { outcome, ...facts }, claimed, claimFacts };
};

/** What of a registration says on which days it ran. */
const daysOf = ({
  code,
  register,
  publishedOn,
  decidedOn,
  effectiveOn,
  endsOn,
}: Registration): RegistrationDays => ({
  code,
  register,
  publishedOn,
  decidedOn,
  effectiveOn,
  endsOn,
});

type Ruled = ReturnType<typeof rule>;

const save = async (
  tx: Db,
  { world, takenBy }: SessionMeans,
  { session, certifier, certification, rulebook, settlements, rules }: SessionFile,
  { candidacy, person, deliberation }: CandidateFile,
  { awarded, awardFacts, claimed, claimFacts }: Ruled,
): Promise<void> => {
  const about = {
    certifierId: certifier.id,
    subject: candidacy.id,
    rulebook: rulebook.id,
    settlements,
    takenBy,
  };
  const taken = { ...about, kind: "award", onDay: session.heldOn, facts: awardFacts } as const;
  await recordDecision(tx, world, taken, awarded, awarded.outcome === "granted" ? awarded.value : undefined);
  const claiming = { ...about, kind: "claim", onDay: candidacy.enteredOn, facts: claimFacts } as const;
  const code = claimed.outcome === "granted" ? { code: claimed.value.code } : undefined;
  await recordDecision(tx, world, claiming, claimed, code);
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
      route: candidacy.route,
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
