import { type Citation, type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";
import { type Seat, type SessionState, sitsOrWill } from "./sitting.ts";

/** What a signatory said of the minutes: that they sign this very text, or why they do not. */
export type MinutesWord = {
  readonly memberId: string;
  readonly signs: boolean;
  readonly reason?: string | undefined;
  /** Fingerprint of the text it was said of: of another text it says nothing. */
  readonly textSha256: string;
  readonly at: Date;
};

/** A signature that the minutes await, or hold. */
export type SignatureAsked = {
  readonly of: "president" | "vice-president" | "juror" | Seat["college"];
  /** Members any of whom may give it. */
  readonly from: readonly string[];
  readonly signedBy?: string | undefined;
};

export type MinutesFacts = {
  readonly state: SessionState;
  readonly members: readonly Seat[];
  /** Members who came that day. */
  readonly came: ReadonlySet<string>;
  readonly words: readonly MinutesWord[];
  readonly textSha256: string;
};

export type MinutesCode =
  | "minutes-text-read"
  | "minutes-changed-meanwhile"
  | "session-not-closed"
  | "minutes-locked"
  | "signatory-unknown"
  | "signatory-sat"
  | "signatory-was-absent"
  | "already-signed"
  | "signature-not-asked"
  | "president-signs-first"
  | "president-has-signed"
  | "refusal-with-reason"
  | "refusal-without-reason"
  | "president-reopens"
  | "president-alone-reopens"
  | "reopening-without-reason";

type Signatory = BranchValue<"minutes.signatories">[number];

/** Where the text does not say who signs: the president, and someone of each college that sat. No text read asks less. */
const usual: readonly Signatory[] = ["president", "one-per-college"];

/** The signatures that make the minutes whole, the president's first, and the rule that asks them where one does. */
export const signaturesAsked = (
  facts: Pick<MinutesFacts, "members" | "came" | "words" | "textSha256">,
  rules: Rules,
): { readonly asked: readonly SignatureAsked[]; readonly rule?: Citation | undefined } => {
  const rule = rules.ask("minutes.signatories");
  const sat = facts.members.filter(({ id }) => facts.came.has(id));
  const president = sat.find(({ presides }) => presides);
  const signed = signers(facts);
  const asked = new Set(rule.stated ? rule.value : usual);
  const wanted: Omit<SignatureAsked, "signedBy">[] = [
    // Whatever the text, the president's comes first: it is what the others sign after.
    { of: "president", from: president ? [president.id] : [] },
    ...(asked.has("vice-president") ? vicePresident(sat, president) : []),
    ...(asked.has("one-per-college") ? otherColleges(sat, president) : []),
    ...(asked.has("all-jurors") ? everyJuror(sat, president) : []),
  ];
  return {
    asked: wanted.map((one) => ({ ...one, signedBy: signed.find((id) => one.from.includes(id)) })),
    rule: rule.stated ? rule.citation : undefined,
  };
};

type Wanted = Omit<SignatureAsked, "signedBy">;

/** Where nobody was named to the vice-presidency, someone of another side than the president's. */
const vicePresident = (sat: readonly Seat[], president: Seat | undefined): Wanted[] => {
  const named = sat.filter(({ vicePresides, id }) => vicePresides && id !== president?.id);
  const others = sat.filter(({ id, college }) => id !== president?.id && college !== president?.college);
  const from = (named.length > 0 ? named : others).map(({ id }) => id);
  return from.length > 0 ? [{ of: "vice-president", from }] : [];
};

const otherColleges = (sat: readonly Seat[], president: Seat | undefined): Wanted[] => {
  const colleges = new Set(sat.map(({ college }) => college));
  if (president) colleges.delete(president.college);
  return [...colleges].map((of) => ({
    of,
    from: sat.flatMap(({ id, college }) => (college === of ? [id] : [])),
  }));
};

const everyJuror = (sat: readonly Seat[], president: Seat | undefined): Wanted[] =>
  sat.filter(({ id }) => id !== president?.id).map(({ id }) => ({ of: "juror", from: [id] }));

/** Whose last word on this very text is a signature. */
const signers = ({ words, textSha256 }: Pick<MinutesFacts, "words" | "textSha256">): string[] => {
  const last = new Map(
    words.filter((word) => word.textSha256 === textSha256).map(({ memberId, signs }) => [memberId, signs]),
  );
  return [...last].flatMap(([memberId, signs]) => (signs ? [memberId] : []));
};

/** Those who said of this very text why they do not sign it, and have not signed it since. */
export const whoDeclines = ({
  words,
  textSha256,
}: Pick<MinutesFacts, "words" | "textSha256">): readonly MinutesWord[] => {
  const last = new Map(
    words.filter((word) => word.textSha256 === textSha256).map((word) => [word.memberId, word]),
  );
  return [...last.values()].filter(({ signs }) => !signs);
};

/** May this member sign now? Grants with whether theirs is the last signature awaited, which locks the minutes. */
export const maySignMinutes = (
  facts: MinutesFacts,
  memberId: string | undefined,
  rules: Rules,
): Decision<{ readonly locks: boolean }, MinutesCode> => {
  const { asked, rule } = signaturesAsked(facts, rules);
  const awaited = asked.filter(({ signedBy }) => signedBy === undefined);
  const [president] = asked;
  const first = president?.signedBy !== undefined || president?.from.includes(memberId ?? "") === true;
  const findings: Finding<MinutesCode>[] = [
    ...signatoryFindings(facts, memberId),
    finding<MinutesCode>(first, first ? "president-has-signed" : "president-signs-first", {}, rule),
  ];
  const wanted = awaited.some(({ from }) => from.includes(memberId ?? ""));
  if (!wanted && findings.every(({ outcome }) => outcome === "met"))
    findings.push(finding<MinutesCode>(false, "signature-not-asked", {}, rule));
  return decide(findings, () => ({
    locks: awaited.every(({ from }) => from.includes(memberId ?? "")),
  }));
};

/** May this member say why they do not sign? In any order, as long as they have not signed. */
export const mayDeclineMinutes = (
  facts: MinutesFacts,
  memberId: string | undefined,
  reason: string,
): Decision<true, MinutesCode> => {
  const reasoned = reason.trim() !== "";
  return decide(
    [
      ...signatoryFindings(facts, memberId),
      finding<MinutesCode>(reasoned, reasoned ? "refusal-with-reason" : "refusal-without-reason"),
    ],
    () => true as const,
  );
};

/** May the president open the session again, so that the jury puts right what its members will not sign? */
export const mayReopen = (
  facts: MinutesFacts,
  memberId: string | undefined,
  reason: string,
): Decision<true, MinutesCode> => {
  const presides = facts.members.some((one) => one.id === memberId && one.presides);
  return decide(
    [
      stateFinding(facts.state),
      finding<MinutesCode>(presides, presides ? "president-reopens" : "president-alone-reopens"),
      ...(reason.trim() === "" ? [finding<MinutesCode>(false, "reopening-without-reason")] : []),
    ],
    () => true as const,
  );
};

const stateFinding = (state: SessionState): Finding<MinutesCode> => {
  if (state === "closed") return finding<MinutesCode>(true, "minutes-text-read");
  const early = sitsOrWill(state);
  return finding<MinutesCode>(false, early ? "session-not-closed" : "minutes-locked", { state });
};

const signatoryFindings = (facts: MinutesFacts, memberId: string | undefined): Finding<MinutesCode>[] => {
  const state = stateFinding(facts.state);
  if (memberId === undefined || !facts.members.some(({ id }) => id === memberId))
    return [state, finding<MinutesCode>(false, "signatory-unknown")];
  const came = facts.came.has(memberId);
  const already = signers(facts).includes(memberId);
  return [
    state,
    finding<MinutesCode>(came, came ? "signatory-sat" : "signatory-was-absent"),
    ...(already ? [finding<MinutesCode>(false, "already-signed")] : []),
  ];
};
