import { problem } from "../../api/index.ts";
import { maxOf } from "../../assessment/index.ts";
import { noteSentMarks, type Session, sitsOrWill } from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { wordCitation, wordFinding } from "../../notices/index.ts";
import { islandScript } from "../islands.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { type Desk, notFound, show, WorkPage } from "./desk.tsx";
import { methodsOf, methodWords } from "./grid.tsx";
import { assessedFile, crumbsOf, gridPath, mineOf } from "./grid-path.ts";
import { type GridSheet, SentGrids } from "./grid-sheet.ts";
import { personName } from "./parts.tsx";

/** The page that an assessor opens before going where there is no network. It names no candidate: its script does. */
export const offlinePage = async (desk: Desk, session: Session): Promise<Response> => {
  const { t, at, actor, means } = desk;
  const title = t("Vos grilles, avec ou sans réseau", "Your grids, with or without a network");
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[...crumbsOf(desk), { label: session.reference, path: gridPath(session) }]}
      here={t("Sans réseau", "Without a network")}
      script={await islandScript(means.root, "grids")}
    >
      <div class="one flow">
        <div class="title">
          <p class="kicker">
            {t(
              `Jury du ${dayText(session.heldOn)}, ${session.place}`,
              `Jury of ${dayText(session.heldOn, "en")}, ${session.place}`,
            )}
          </p>
          <h1>{title}</h1>
        </div>
        <div data-island="grids" data-session={session.reference} data-account={actor.account.id}>
          <p>
            {t(
              "Cette page se prépare sur votre appareil. Si rien ne vient, remplissez vos grilles une à une, avec le réseau.",
              "This page is being prepared on your device. If nothing comes, fill your grids one by one, with a network.",
            )}
          </p>
          <p>
            <a class="button quiet" href={href(at, gridPath(session))}>
              {t("Les grilles une à une", "Grids one by one")}
            </a>
          </p>
        </div>
      </div>
    </WorkPage>,
  );
};

/** Everything the device keeps: candidates, what is looked at, and what this assessor noted already. */
export const gridSheet = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, t, at, actor } = desk;
  const file = await assessedFile(desk, session);
  const scale = file.rules.ask("assessment.scale");
  const methods = methodsOf(file).map((value) => ({ value, label: methodWords(value, desk) }));
  const sheet: GridSheet = {
    assessor: actor.account.id,
    reference: session.reference,
    title: file.certification.title,
    jury: t(`Jury du ${dayText(session.heldOn)}`, `Jury of ${dayText(session.heldOn, "en")}`),
    writable: sitsOrWill(session.state),
    source: scale.stated
      ? typeset(wordCitation(scale.citation, at.language), at.language)
      : t(
          "L'échelle reste à régler sur la page du jury.",
          "The scale is still to be settled on the jury page.",
        ),
    methods,
    items: file.items.map((item) => ({
      code: item.code,
      title: item.title,
      max: scale.stated ? maxOf(scale.value, item) : null,
      criteria: item.criteria?.map(({ text }) => text) ?? [],
    })),
    candidates: file.candidates.map((candidate) => {
      const mine = mineOf(desk, candidate);
      return {
        id: candidate.candidacy.id,
        name: personName(candidate.person),
        capacity: mine.at(-1)?.capacity ?? "",
        method: mine.at(-1)?.method ?? methods[0]?.value ?? "",
        standing: mine.map(({ id, item, mark, grounds, notedOn }) => ({ id, item, mark, grounds, notedOn })),
      };
    }),
  };
  return c.json(sheet);
};

/** Takes what a device kept, and answers each mark by itself. */
export const takeGrids = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, actor, at } = desk;
  // Another site's form cannot send this type: what arrives comes from a page of ours.
  if (!c.req.header("content-type")?.startsWith("application/json"))
    return problem(c, 415, { code: "json-expected", title: "The marks are expected as application/json" });
  const read = SentGrids.safeParse(await c.req.json().catch(() => undefined));
  if (!read.success)
    return problem(c, 400, { code: "request-malformed", title: "The request does not have the form asked" });
  if (read.data.assessor !== actor.account.id)
    return problem(c, 409, {
      code: "another-assessor",
      title: "These marks were noted by another person than the one signed in",
    });
  const organisationIds = actor.grants.flatMap(({ role, certifierId, organisationId }) =>
    role === "assessor" && certifierId === session.certifierId && organisationId ? [organisationId] : [],
  );
  const assessor = { name: actor.account.name, organisationIds };
  const outcomes = await noteSentMarks(means.db, means, session.id, assessor, read.data.marks);
  if (!outcomes) return notFound(desk);
  const answers = outcomes.map((outcome) =>
    outcome.becomes === "refused"
      ? {
          id: outcome.id,
          becomes: outcome.becomes,
          says: outcome.findings.map((finding) => typeset(wordFinding(finding, at.language), at.language)),
        }
      : outcome,
  );
  return c.json({ answers });
};
