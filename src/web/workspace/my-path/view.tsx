import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import { typeset } from "../../typeset.ts";
import { Decided } from "../candidates.tsx";
import type { Desk } from "../desk.tsx";
import { CandidatePapers } from "../papers/candidate-papers.tsx";
import { PiecesOnFile } from "../pieces/view.tsx";
import { OwnPreparation } from "../preparation/view.tsx";
import { VaeFileView } from "../vae/file.tsx";
import { Contest } from "./contest.tsx";
import { Holdings } from "./holdings.tsx";
import { Next } from "./next.tsx";
import { type Path, told } from "./path.ts";
import { Timeline } from "./timeline.tsx";

/** One path: what comes next, the way so far, and beside it what is held and who sees the file. */
export const PathView: FC<{ desk: Desk; path: Path; first: boolean }> = ({ desk, path, first }) => {
  const { t } = desk;
  const { file, decisions } = path;
  const { session, certification } = file;
  const shown = decisions.filter(({ kind }) => kind === "enrolment" || told(path));
  return (
    <div class="aside own-path">
      <div class="flow">
        {first ? null : (
          <p class="kicker">
            {certification.kind} {typeset(certification.title, "fr")},{" "}
            {t(`jury du ${dayText(session.heldOn)}`, `jury of ${dayText(session.heldOn, "en")}`)}
          </p>
        )}
        <Next desk={desk} path={path} id={first ? "next" : `next-${session.reference}`} />
        {path.vae ? <VaeFileView desk={desk} file={path.vae} id={`vae-${session.reference}`} /> : null}
        {path.preparation ? <OwnPreparation desk={desk} shown={path.preparation} /> : null}
        <h2>{t("Mon parcours", "My path")}</h2>
        <Timeline desk={desk} path={path} />
        {shown.length > 0 ? (
          <h2>{t("Les décisions et leurs raisons", "The decisions and their reasons")}</h2>
        ) : null}
        {shown.map((decision) => (
          <Decided desk={desk} decision={decision} />
        ))}
      </div>
      <aside
        aria-label={t(
          `Autour de ce parcours, ${session.reference}`,
          `Around this path, ${session.reference}`,
        )}
      >
        <Holdings desk={desk} path={path} />
        <CandidatePapers desk={desk} file={file} candidate={path.candidate} />
        <PiecesOnFile desk={desk} file={file} candidate={path.candidate} pieces={path.pieces} />
        <Contest desk={desk} path={path} />
        <section class="flow">
          <h2>{t("Qui voit mon dossier", "Who sees my file")}</h2>
          <p class="small">
            {t(
              "Votre centre, les membres de votre jury, vos évaluateurs, le secrétariat de la branche.",
              "Your centre, the members of your jury, your assessors, the branch's secretariat.",
            )}
          </p>
        </section>
      </aside>
    </div>
  );
};
