import type { AwardToIssue } from "./to-issue.ts";

export type MentionCode =
  | "certifier-name"
  | "exact-title"
  | "holder-identity"
  | "place-of-issue"
  | "signatory"
  | "register-code"
  | "decision-day"
  | "decision-duration"
  | "level"
  | "nsf"
  | "legal-ground";

/**
 * What France compétences asks a certificate to show and this one lacks, in the order of its list.
 * A registered one needs the day and the duration of the decision; one in the RNCP its level and NSF codes too;
 * an unregistered one the text of its branch. Source: France compétences, "Qu'est-ce qu'un parchemin ?".
 */
export const missingMentions = ({ certifier, certification, holder }: AwardToIssue): MentionCode[] => {
  const { registration, title, ground } = certification;
  const lacks: (readonly [MentionCode, boolean])[] = [
    ["certifier-name", certifier.name === ""],
    ["exact-title", title === ""],
    ["holder-identity", holder.birthName === "" || holder.firstNames.length === 0],
    ["place-of-issue", certifier.place === ""],
    ["signatory", certifier.signatory.name === "" || certifier.signatory.capacity === ""],
  ];
  if (registration) {
    lacks.push(
      ["register-code", registration.code === ""],
      ["decision-day", registration.decidedOn === undefined],
      ["decision-duration", registration.decidedOn === undefined || registration.endsOn === undefined],
    );
    if (registration.register === "RNCP")
      lacks.push(["level", registration.level === undefined], ["nsf", registration.nsf.length === 0]);
  } else {
    lacks.push(["legal-ground", ground.text === ""]);
  }
  return lacks.flatMap(([code, missing]) => (missing ? [code] : []));
};
