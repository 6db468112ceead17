import { dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { checkOutcomeWords, checkWords } from "../../notices/index.ts";
import type { Check, Verdict } from "../../verification/index.ts";
import type { Reason, Tone } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { failedWords, whyWords } from "./check.words.ts";

const tones = {
  valid: "ok",
  invalid: "no",
  "could-not-be-checked": "unknown",
  skipped: "todo",
} as const satisfies Record<Check["outcome"], Tone>;

/** A check as a reason: what it looks at, how it came out, and why when it is not simply good. */
export const reasonOfCheck = ({ name, outcome, why }: Check, language: Language): Reason => {
  const looks = typeset(checkWords[name][language], language);
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return {
    tone: tones[outcome],
    strong: true,
    says:
      outcome === "valid"
        ? looks
        : outcome === "invalid"
          ? failedWords[name][language]
          : `${looks}${colon}${checkOutcomeWords[outcome][language]}`,
    source: why === undefined ? undefined : whySays(name, why, language),
  };
};

const whySays = (name: Check["name"], why: string, language: Language): string | undefined => {
  if (name === "issuer-known") return why;
  const instant = /^(?:stale-since )?(\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(why)?.[1];
  if (instant && name === "status-list") {
    const until = dayText(dayInParis(new Date(instant)), language);
    return language === "fr" ? `Liste valable jusqu’au ${until}.` : `List valid until ${until}.`;
  }
  return whyWords[why]?.[language] ?? why;
};

/** The tone of a verdict: a doubt is not a refusal. */
export const toneOfVerdict: Readonly<Record<Verdict, Tone>> = {
  valid: "ok",
  revoked: "no",
  suspended: "warn",
  expired: "warn",
  "not-yet-valid": "warn",
  "bad-signature": "no",
  "untrusted-issuer": "no",
  mismatch: "no",
  malformed: "no",
  unsupported: "unknown",
  "status-unknown": "unknown",
};

/** "24 novembre 2026 à 10 h 42", the time in Paris. */
export const momentText = (at: Date, language: Language): string => {
  const time = new Intl.DateTimeFormat("fr-FR", {
    timeZone: "Europe/Paris",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(at);
  const day = dayText(dayInParis(at), language);
  return language === "fr"
    ? `${day} à ${time.replace(/^0/, "").replace(":", "\u00a0h\u00a0")}`
    : `${day} at ${time}`;
};

/** A number as it is kept: capitals, parted by hyphens; undefined when it cannot be one. */
export const readNumber = (said: string): string | undefined => {
  const number = said
    .trim()
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_.]+/g, "-");
  return /^[A-Z]{3,5}-\d{4}-\d{4}-\d{6}$/.test(number) ? number : undefined;
};
