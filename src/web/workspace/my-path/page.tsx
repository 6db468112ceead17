import { dayText, routeWords } from "../../../language/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { type Desk, refuse, show, WorkPage } from "../desk.tsx";
import { Empty } from "../parts.tsx";
import { type Path, pathsOf, stageOf } from "./path.ts";
import { PathView } from "./view.tsx";

/** Where the candidate is, what comes next and by when, and the reason for each decision. */
export const myPath = async (desk: Desk): Promise<Response> => {
  const { t, actor, at } = desk;
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
            {routeWords[first.candidate.candidacy.route][at.language]}
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
        <a class="button quiet" href={href(at, links.myData)}>
          {t("Mes données : ce qui est gardé, mes demandes", "My data: what is kept, my requests")}
        </a>
      </p>
    </WorkPage>,
  );
};

const titleOf = (path: Path, { t, means }: Desk): string => {
  const { file, candidate } = path;
  switch (stageOf(path, means.world.today())) {
    case "assessments":
    case "jury":
      return t(
        `Vous passez devant le jury le ${dayText(file.session.heldOn)}.`,
        `You come before the jury on ${dayText(file.session.heldOn, "en")}.`,
      );
    case "result":
      return t("Le jury a siégé : son résultat vient.", "The jury has sat: its result is coming.");
    case "certificate":
      return t("Votre certificat est délivré.", "Your certificate is issued.");
    case "deferred":
      return t("Le jury a ajourné votre dossier.", "The jury deferred your file.");
    case "none":
      return t(
        "Le jury n'a pas pu vous reconnaître la certification.",
        "The jury could not recognise the certification to you.",
      );
    case "award":
    case "issue":
    case "partial":
      return candidate.deliberation?.outcome === "full"
        ? t(
            "Le jury vous reconnaît toute la certification.",
            "The jury recognises the whole certification to you.",
          )
        : partText(candidate.deliberation?.blocks ?? [], t);
  }
};

const partText = (blocks: readonly { readonly acquired: boolean }[], t: Desk["t"]): string => {
  const won = blocks.filter(({ acquired }) => acquired).length;
  return won > 0
    ? t(
        `Vous avez ${won} bloc${won > 1 ? "s" : ""} sur ${blocks.length}.`,
        `You have ${won} block${won > 1 ? "s" : ""} of ${blocks.length}.`,
      )
    : t(
        "Le jury vous reconnaît une partie de la certification.",
        "The jury recognises part of the certification to you.",
      );
};
