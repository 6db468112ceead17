import type { FC } from "hono/jsx";
import type { CandidateFile, Session } from "../../../jury/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { sessionPath } from "../session-frame.tsx";

/** The papers about one candidate, for who reads their file. */
export const CandidatePapers: FC<{ desk: Desk; session: Session; candidate: CandidateFile }> = ({
  desk: { t, at },
  session,
  candidate: { candidacy, deliberation },
}) => {
  const to = (paper: string) => href(at, sessionPath(session, `papiers/${paper}/${candidacy.id}`));
  return (
    <p class="row">
      <a href={to("convocation")}>{t("Convocation en PDF", "Convocation as a PDF")}</a>
      {session.state === "awarded" && deliberation ? (
        <a href={to("decision")}>
          {t("Notification de la décision en PDF", "Notice of the decision as a PDF")}
        </a>
      ) : null}
    </p>
  );
};
