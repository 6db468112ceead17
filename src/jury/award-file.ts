import { creditsWon, saveCredits } from "../assessment/index.ts";
import { setCandidacyState } from "../candidacy/index.ts";
import { recordDecision } from "../decisions/index.ts";
import type { Day } from "../kernel/index.ts";
import type { Registration, RegistrationDays } from "../referential/index.ts";
import { rulesOn } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { award } from "./award.ts";
import { saveAward } from "./awards.postgres.ts";
import { claimOf, settledRegistration } from "./claim-of.ts";
import type { SessionMeans } from "./in-session.ts";
import type { CandidateFile, SessionFile } from "./session-file.ts";

/** What the commission decided on the jury's proposals, where the rulebook leaves the award to it. */
export type CommissionWord = { readonly on: Day; readonly refuses: readonly string[] };

/** What an award rests on beside the jury's word. */
export type AwardGrounds = {
  readonly minutesSigned: boolean;
  readonly commission?: CommissionWord | undefined;
};

/** What the rulebook makes of one file that the jury decided: its award, and the registration its holder may claim. */
export const ruleOnFile = (
  { texts }: Pick<SessionMeans, "texts">,
  file: SessionFile,
  { candidacy, deliberation }: CandidateFile,
  { minutesSigned, commission }: AwardGrounds,
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

type Ruled = ReturnType<typeof ruleOnFile>;

/** Keeps the decisions on one file, its award where there is one, and the credits of a partial validation. */
export const awardFile = async (
  tx: Db,
  { world, takenBy }: Pick<SessionMeans, "world" | "takenBy">,
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
    version: deliberation.version,
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
