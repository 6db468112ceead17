import type { Day, Decision } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Registration } from "../referential/index.ts";
import { type ClaimCode, claim } from "./award.ts";
import type { CandidateFile, SessionFile } from "./session-file.ts";

/** Code of the registration that was settled on record as running at entry. */
export const settledRegistration = ({
  settlements,
}: Pick<SessionFile, "settlements">): string | undefined => {
  const ran = settlements.find(({ rule }) => rule === "registration.ran-at-entry")?.value;
  return typeof ran === "string" ? ran : undefined;
};

/** Which registration this candidate may claim if the award is made that day. */
export const claimOf = (
  file: Pick<SessionFile, "registrations" | "settlements">,
  { enteredOn }: Pick<CandidateFile["candidacy"], "enteredOn">,
  awardedOn: Day,
  law: Law,
): Decision<Registration, ClaimCode> =>
  claim({ registrations: file.registrations, enteredOn, awardedOn, settled: settledRegistration(file) }, law);
