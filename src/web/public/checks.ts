import { dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { wordCheck } from "../../notices/index.ts";
import type { Check, Verdict } from "../../verification/index.ts";
import type { Reason, Tone } from "../components/index.ts";
import { typeset } from "../typeset.ts";

const tones = {
  valid: "ok",
  invalid: "no",
  "could-not-be-checked": "unknown",
  skipped: "todo",
} as const satisfies Record<Check["outcome"], Tone>;

/** A check as a reason: what it looks at, how it came out, and why when there is more to say. */
export const reasonOfCheck = (check: Check, language: Language): Reason => {
  const { says, why } = wordCheck(check, language);
  return {
    tone: tones[check.outcome],
    strong: true,
    says: typeset(says, language),
    source: why === undefined ? undefined : typeset(why, language),
  };
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
