import type { FC } from "hono/jsx";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import { callsCandidates } from "../../../notices/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { sessionPath } from "../session-frame.tsx";

/** The papers about one candidate that are ready, for who reads their file. */
export const CandidatePapers: FC<{ desk: Desk; file: SessionFile; candidate: CandidateFile }> = ({
  desk: { t, at },
  file,
  candidate: { candidacy, deliberation },
}) => {
  const { session } = file;
  const decided = session.state === "awarded" && deliberation !== undefined;
  if (!callsCandidates(file) && !decided) return null;
  const to = (paper: string) => href(at, sessionPath(session, `papiers/${paper}/${candidacy.id}`));
  return (
    <section class="flow">
      <h2>{t("Papiers", "Papers")}</h2>
      <p class="row">
        {callsCandidates(file) ? (
          <a href={to("convocation")}>{t("Convocation en PDF", "Convocation as a PDF")}</a>
        ) : null}
        {decided ? (
          <a href={to("decision")}>
            {t("Notification de la décision en PDF", "Notice of the decision as a PDF")}
          </a>
        ) : null}
      </p>
    </section>
  );
};
