import type { FC } from "hono/jsx";
import type { CandidateFile, SessionFile } from "../../../jury/index.ts";
import { href } from "../../page.ts";
import { aboutSession, allows, type Desk } from "../desk.tsx";
import { preparationPath } from "./shown.ts";

/** The way to a candidate's preparation, for who may write it in their centre. */
export const PreparationOffer: FC<{
  desk: Desk;
  file: Pick<SessionFile, "session">;
  candidate: Pick<CandidateFile, "candidacy">;
}> = ({ desk, file: { session }, candidate: { candidacy } }) => {
  const { organisationId, id } = candidacy;
  if (!allows(desk, "prepare-candidate", { ...aboutSession(session), organisationId })) return null;
  return (
    <p>
      <a class="button quiet" href={href(desk.at, preparationPath(session, id))}>
        {desk.t("Positionnement, plan et début", "Positioning, plan and start")}
      </a>
    </p>
  );
};
