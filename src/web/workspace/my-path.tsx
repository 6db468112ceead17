import { creditsOf } from "../../assessment/index.ts";
import { candidaciesOfPerson } from "../../candidacy/index.ts";
import { certificatesOfAwards } from "../../certificate/index.ts";
import { decisionsAbout } from "../../decisions/index.ts";
import { awardsOf, loadSession } from "../../jury/index.ts";
import { dayText, routeWords } from "../../language/index.ts";
import { may } from "../../people/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { decisionsThatStand } from "./decisions-told.ts";
import { type Desk, refuse, show, WorkPage } from "./desk.tsx";
import { type Path, PathView, told } from "./my-path-view.tsx";
import { Empty } from "./parts.tsx";

/** Every candidacy of the person behind this account, the most recent first. */
const pathsOf = async ({ means, actor }: Desk): Promise<Path[]> => {
  const mine = actor.grants.flatMap(({ role, personId, certifierId }) =>
    role === "candidate" && personId ? [{ personId, certifierId }] : [],
  );
  const allowed = mine.filter(
    ({ personId, certifierId }) =>
      may(actor, { name: "see-candidate", certifierId, personId }).outcome === "granted",
  );
  const candidacies = (
    await Promise.all(allowed.map(({ personId }) => candidaciesOfPerson(means.db, personId)))
  ).flat();
  const paths = await Promise.all(candidacies.map((candidacy) => pathOf(means, candidacy)));
  return paths.flatMap((path) => path ?? []).reverse();
};

const pathOf = async (
  { db, texts }: Desk["means"],
  { id, sessionId, personId }: { id: string; sessionId: string; personId: string },
): Promise<Path | undefined> => {
  const file = await loadSession(db, texts, sessionId);
  const candidate = file?.candidates.find(({ candidacy }) => candidacy.id === id);
  if (!file || !candidate) return undefined;
  const awards = await awardsOf(db, [id]);
  const credits = await creditsOf(db, [personId], file.certification.id);
  return {
    file,
    candidate,
    decisions: decisionsThatStand(await decisionsAbout(db, [id])),
    awarded: awards.length > 0,
    certificates: await certificatesOfAwards(
      db,
      awards.map((award) => award.id),
    ),
    credits: credits.filter(({ candidacyId }) => candidacyId === id),
  };
};

/** Where the candidate is, what comes next, and the reason for each decision. */
export const myPath = async (desk: Desk): Promise<Response> => {
  const { t, actor } = desk;
  if (!actor.grants.some(({ role }) => role === "candidate"))
    return refuse(desk, [{ outcome: "unmet", code: "no-role-here", facts: {} }]);
  const paths = await pathsOf(desk);
  const [first] = paths;
  const title = first
    ? titleOf(first, desk)
    : t("Votre parcours n'a pas commencé", "Your path has not begun");
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Mon parcours", "My path")}>
      <div class="title">
        {first ? (
          <p class="kicker">
            {first.file.certification.kind} {typeset(first.file.certification.title, "fr")},{" "}
            {routeWords[first.candidate.candidacy.route][desk.at.language]}
          </p>
        ) : null}
        <h1>{title}</h1>
      </div>
      {first ? (
        paths.map((path, i) => <PathView desk={desk} path={path} first={i === 0} />)
      ) : (
        <Empty
          says={t("Aucune inscription à votre nom.", "No enrolment in your name.")}
          more={t(
            "Votre centre ou le secrétariat de la branche vous inscrit.",
            "Your centre or the branch's secretariat enrols you.",
          )}
        />
      )}
      <p>
        <a class="button quiet" href={href(desk.at, links.myData)}>
          {t("Mes données : ce qui est gardé, mes demandes", "My data: what is kept, my requests")}
        </a>
      </p>
    </WorkPage>,
  );
};

const titleOf = (path: Path, { t }: Desk): string => {
  const { candidate, certificates, file } = path;
  const { deliberation } = candidate;
  if (!deliberation || !told(path))
    return t(
      `Vous passez devant le jury le ${dayText(file.session.heldOn)}.`,
      `You come before the jury on ${dayText(file.session.heldOn, "en")}.`,
    );
  const won = deliberation.blocks.filter(({ acquired }) => acquired).length;
  if (deliberation.outcome === "full")
    return certificates.length > 0
      ? t("Votre certificat est délivré.", "Your certificate is issued.")
      : t(
          "Le jury vous reconnaît toute la certification.",
          "The jury recognises the whole certification to you.",
        );
  if (deliberation.outcome === "partial")
    return won > 0
      ? t(
          `Vous avez ${won} bloc${won > 1 ? "s" : ""} sur ${deliberation.blocks.length}.`,
          `You have ${won} block${won > 1 ? "s" : ""} of ${deliberation.blocks.length}.`,
        )
      : t(
          "Le jury vous reconnaît une partie de la certification.",
          "The jury recognises part of the certification to you.",
        );
  return deliberation.outcome === "deferred"
    ? t("Le jury a ajourné votre dossier.", "The jury deferred your file.")
    : t(
        "Le jury n'a pas pu vous reconnaître la certification.",
        "The jury could not recognise the certification to you.",
      );
};
