import type { MarkCode, OutcomeCode } from "../assessment/index.ts";
import type {
  AddressCode,
  ApplicationCode,
  CorrectionCode,
  MendCode,
  UndoCode,
  VaeStepCode,
} from "../candidacy/index.ts";
import type { TextCode } from "../casebook/index.ts";
import type {
  AnewCode,
  AwardingCode,
  CallCode,
  JurorCode,
  MinutesCode,
  RectifyingCode,
  TableCode,
} from "../jury/index.ts";
import type { Citation, Finding } from "../kernel/index.ts";
import { agreed, dayText, frenchSpacing, type Language, ruleWords, type Words } from "../language/index.ts";
import type { PermissionCode } from "../people/index.ts";
import type { RecognitionCode } from "../recognition/index.ts";
import type { PutInForceCode } from "../referential/index.ts";
import { isCpfCode, wordCpfCode } from "./cpf.ts";
import { assessmentSaid } from "./findings/assessment.ts";
import { awardAnewSaid } from "./findings/award-anew.ts";
import { deliberationSaid } from "./findings/deliberation.ts";
import { entrySaid } from "./findings/entry.ts";
import { frameworkSaid } from "./findings/framework.ts";
import { identitySaid } from "./findings/identity.ts";
import { juryDaySaid } from "./findings/jury-day.ts";
import { poolSaid } from "./findings/pool.ts";
import { named, type Say, words } from "./findings/say.ts";
import { sittingSaid } from "./findings/sitting.ts";
import { vaeStepSaid } from "./findings/vae-steps.ts";
import { worthSaid } from "./findings/worth.ts";
import { fill, filledReasons } from "./reasons/index.ts";

/** Every reason code of every decision. A code without words does not compile. */
export type ReasonCode = SpokenCode | keyof typeof filledReasons;

type SpokenCode =
  | ApplicationCode
  | UndoCode
  | MendCode
  | VaeStepCode
  | PutInForceCode
  | AddressCode
  | CorrectionCode
  | RecognitionCode
  | RectifyingCode
  | TableCode
  | MinutesCode
  | JurorCode
  | CallCode
  | AwardingCode
  | AnewCode
  | MarkCode
  | OutcomeCode
  | PermissionCode
  | TextCode;

const reasons: Readonly<Record<SpokenCode, Say>> = {
  ...entrySaid,
  ...identitySaid,
  ...poolSaid,
  ...frameworkSaid,
  ...vaeStepSaid,
  ...awardAnewSaid,
  ...sittingSaid,
  ...deliberationSaid,
  ...juryDaySaid,
  ...assessmentSaid,
  ...worthSaid,
};

/** A finding as a sentence with its figures. */
export const wordFinding = (finding: Finding, language: Language): string => {
  const { code, facts } = finding;
  if (isCpfCode(code)) return wordCpfCode({ code, facts }, language);
  const filled = (filledReasons as Readonly<Record<string, Words>>)[finding.code];
  const said = filled
    ? fill(filled, finding.facts, language)
    : (reasons as Readonly<Record<string, Say>>)[finding.code]?.(finding.facts, language);
  const text = said === undefined ? finding.code : typeof said === "string" ? said : said[language];
  const agreeing = agreed(text, language);
  return language === "fr" ? frenchSpacing(agreeing) : agreeing;
};

/** A reason of which the code alone was kept: an ellipsis stands where its facts would. */
export const wordReason = (code: string, language: Language): string => {
  const facts = new Proxy({}, { get: () => "…" });
  return wordFinding({ code, outcome: "unmet", facts }, language);
};

const dayKindWords: Readonly<Record<Citation["dayKind"], Words>> = {
  force: words("en vigueur depuis le", "in force since"),
  effect: words("avec effet du", "with effect from"),
  extension: words("étendu le", "extended on"),
  text: words("applicable depuis le", "applies since"),
  signature: words("signé le", "signed on"),
  settlement: words("réglé au procès-verbal le", "settled on record on"),
};

/** Where a rule is written and since when it stands: "Accord du 8 novembre 2019, art. 55, signé le 8 novembre 2019". */
export const wordCitation = (
  { rule, source, dayKind, from, inferred }: Citation,
  language: Language,
): string => {
  const since = `${dayKindWords[dayKind][language]} ${dayText(from, language)}`;
  const reading = inferred
    ? language === "fr"
      ? " (lecture déduite, aucun texte ne le dit)"
      : " (inferred, no text says so)"
    : "";
  const name = rule.split("#")[1] ?? rule;
  const where =
    dayKind === "settlement"
      ? `${named(ruleWords, name, language)}, ${source.article}`
      : `${source.text}, ${source.article}`;
  return language === "fr" ? frenchSpacing(`${where}, ${since}${reading}`) : `${where}, ${since}${reading}`;
};
