import type { FC } from "hono/jsx";
import type { Finding } from "../../../kernel/index.ts";
import { Reasons, Verdict } from "../../components/index.ts";
import type { Desk } from "../desk.tsx";

/** An act of the jury's day that was not done: every reason, and that nothing was lost. */
export const Refused: FC<{ desk: Desk; says: string; findings: readonly Finding[] }> = ({
  desk: { t, at },
  says,
  findings,
}) => (
  <Verdict
    tone="no"
    says={says}
    more={t(
      "Rien n'a changé ; ce que vous avez saisi est gardé ci-dessous.",
      "Nothing has changed; what you typed is kept below.",
    )}
    settled={false}
    id="refused"
  >
    <Reasons findings={findings.filter(({ outcome }) => outcome !== "met")} language={at.language} />
  </Verdict>
);
