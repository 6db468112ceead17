import type { FC } from "hono/jsx";
import type { CertificateState, ReasonClass, StateOnDay } from "../../certificate/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import type { Check } from "../../verification/index.ts";
import { type Reason, ReasonList } from "../components/index.ts";
import { reasonOfCheck } from "./checks.ts";
import { reasonClassWords, verifyWords as say } from "./verification.words.ts";

/** The list of checks under its heading, with what the register adds. */
export const Checked: FC<{ checks: readonly Check[]; more?: readonly Reason[]; language: Language }> = ({
  checks,
  more = [],
  language,
}) => {
  const partly = checks.some(({ outcome }) => outcome === "could-not-be-checked");
  return (
    <div class="flow">
      <h2>{partly ? say.checkedPartly[language] : say.checked[language]}</h2>
      <ReasonList reasons={[...more, ...checks.map((check) => reasonOfCheck(check, language))]} />
    </div>
  );
};

/** The change of state in the register, as a reason. */
export const registerReason = ({ state, event }: StateOnDay, language: Language): Reason[] => {
  if (!event || (state !== "suspended" && state !== "revoked")) return [];
  return [
    {
      tone: state === "revoked" ? "no" : "warn",
      strong: true,
      says: say.state[state as Exclude<CertificateState, "issued">][language],
      source: `${say.since[language]} ${dayText(dayInParis(event.at), language)}. ${reasonClassWords[event.reasonClass as ReasonClass][language]}.`,
    },
  ];
};
