import type { CandidateFile, Member, SessionFile } from "../../jury/index.ts";
import type { Citation, Day } from "../../kernel/index.ts";
import { agreed, dayText, frenchSpacing, ruleWords, wordValue } from "../../language/index.ts";
import type { BranchRule, Rules } from "../../rulebook/index.ts";
import { wordCitation } from "../findings.ts";

/** What every paper of a session tells of it; papers are in French. */
export type PaperSession = {
  readonly session: Pick<
    SessionFile["session"],
    "reference" | "heldOn" | "place" | "organiser" | "beginsAt" | "room"
  >;
  readonly certifier: Pick<SessionFile["certifier"], "name" | "place" | "demonstration">;
  readonly certification: Pick<SessionFile["certification"], "kind" | "title">;
};

export type PaperPerson = Pick<CandidateFile["person"], "firstNames" | "birthName" | "usageName">;
export type PaperMember = Pick<Member, "name" | "organisation" | "college" | "capacity" | "presides">;

/** A sentence, and the text it rests on. */
export type PaperLine = { readonly text: string; readonly source: string | null };

/** A letter on paper, as its template sets it. */
export type LetterPaper = {
  readonly reference: string;
  readonly issuer: string;
  /** Name first, then what places the person. */
  readonly to: readonly string[];
  readonly title: string;
  readonly opening: readonly string[];
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Says that all of it is invented, in a demonstration. */
  readonly invented: string | null;
  readonly sections: readonly { readonly title: string; readonly lines: readonly PaperLine[] }[];
  readonly closing: readonly string[];
};

/** An attendance sheet, as its template sets it. */
export type SheetPaper = {
  readonly reference: string;
  readonly issuer: string;
  readonly title: string;
  readonly lead: string;
  readonly invented: string | null;
  readonly heads: readonly string[];
  /** Shares of the width left by number and signatures. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly closing: readonly string[];
};

/** A French sentence as it is printed. */
export const said = (text: string): string => frenchSpacing(agreed(text, "fr"));

export const fact = (label: string, text: string) => ({ label, text: said(text) });

export const line = (text: string, source?: Citation): PaperLine => ({
  text: said(text),
  source: source ? wordCitation(source, "fr") : null,
});

/** A demonstration says so on each of its papers. */
export const inventedIn = ({ certifier }: PaperSession): string | null =>
  certifier.demonstration
    ? said("Démonstration : personnes, session et décisions sont inventées. Les textes cités sont réels.")
    : null;

/** A person as a list names them: "Le Bris, Maëlle". */
export const listedName = ({ firstNames, birthName, usageName }: PaperPerson): string =>
  `${usageName ?? birthName}, ${firstNames[0]}`;

export const certificationName = ({ certification }: PaperSession): string =>
  `${certification.kind} ${certification.title}`;

/** Where and when a letter is drawn up, and for whom. */
export const signed = ({ certifier }: PaperSession, on: Day): string[] => [
  said(`Fait à ${certifier.place}, le ${dayText(on)}`),
  certifier.name,
];

/** Where, when, for what: what every letter about a jury to come says. What is not known yet, the organiser tells. */
export const meetingFacts = (file: PaperSession) => [
  fact("Certification", certificationName(file)),
  fact("Session", file.session.reference),
  fact("Jour", [dayText(file.session.heldOn), hourIn(file.session)].filter(Boolean).join(", ")),
  fact("Lieu", [file.session.place, file.session.room].filter(Boolean).join(", ")),
  fact("Organisateur", organiserTells(file.session)),
];

/** "9 h 30"; nothing while the hour is not known. */
const hourIn = ({ beginsAt }: PaperSession["session"]): string | undefined => {
  const [hour, minutes] = beginsAt?.split(":") ?? [];
  return hour && `${Number(hour)} h${minutes === "00" ? "" : ` ${minutes}`}`;
};

const organiserTells = ({ organiser, beginsAt, room }: PaperSession["session"]): string => {
  const missing = [...(beginsAt ? [] : ["l'heure"]), ...(room ? [] : ["la salle"])];
  return missing.length === 0 ? organiser : `${organiser}, qui vous indique ${missing.join(" et ")}`;
};

/** What the branch's text says on these rules, each with its article; no section where it says nothing of them. */
export const whatTextSays = (rules: Rules, asked: readonly BranchRule[]): LetterPaper["sections"] => {
  const lines = asked.flatMap((rule) => {
    const answer = rules.ask(rule);
    if (!answer.stated) return [];
    return [line(`${ruleWords[rule].fr} : ${wordValue(rule, answer.value, "fr")}`, answer.citation)];
  });
  return lines.length > 0 ? [{ title: "Ce que dit le règlement", lines }] : [];
};
