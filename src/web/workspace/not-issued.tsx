import type { FC } from "hono/jsx";
import { mentionSource } from "../../certificate/index.ts";
import type { SessionFile, SessionIssue } from "../../jury/index.ts";
import { mentionWords } from "../../language/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import type { Desk } from "./desk.tsx";
import { personName } from "./parts.tsx";

/** Files whose sheet would lack a mandatory mention, or bear a forbidden one: each with what to mend. */
export const NotIssued: FC<{ desk: Desk; file: SessionFile; refused: SessionIssue["refused"] }> = ({
  desk: { t, at },
  file,
  refused,
}) => {
  const nameOf = (candidacyId: string) => {
    const found = file.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
    return found ? personName(found.person) : "–";
  };
  return (
    <Verdict
      tone="no"
      says={t(
        `${refused.length} dossier(s) ne donne(nt) aucun document.`,
        `${refused.length} file(s) give no document.`,
      )}
      more={t(
        "Une mention obligatoire manque, ou une mention interdite y figure. Corrigez-la, puis délivrez de nouveau : ce qui est délivré le reste.",
        "A mandatory mention is lacking, or a forbidden one is there. Mend it, then issue again: what is issued stays so.",
      )}
      settled={false}
    >
      <ReasonList
        reasons={refused.flatMap(({ candidacyId, mentions }) =>
          mentions.map((code) => ({
            tone: "no" as const,
            says: `${nameOf(candidacyId)} : ${mentionWords[code][at.language]}`,
            source: mentionSource(code),
          })),
        )}
      />
    </Verdict>
  );
};
