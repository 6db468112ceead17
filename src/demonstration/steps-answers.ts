import { answerEligibility } from "../candidacy/index.ts";
import { loadSession } from "../jury/index.ts";
import { type Day, day } from "../kernel/index.ts";
import { answerRecognition } from "../recognition/index.ts";
import { readSuccessions } from "../referential/index.ts";
import { sessionStatistics } from "../statistics/index.ts";
import type { Db } from "../storage/index.ts";
import { certifications } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";
import { machiningSession } from "./programme.ts";
import { type PlayedStep, step } from "./step.ts";

/** The questions of an employer and of a candidate, and the session's figures. */
export async function* answersToThePublic(db: Db, means: DemonstrationMeans): AsyncGenerator<PlayedStep> {
  yield await recognition(db, means);
  yield await eligibility(db, means);
  const file = await loadSession(db, means.texts, machiningSession.reference);
  const facts = (file?.candidates ?? []).map(({ candidacy, deliberation }) => ({
    route: candidacy.route,
    outcome: deliberation?.outcome,
  }));
  const { total, byRoute } = sessionStatistics(facts);
  const { candidates, full, partial, none, deferred } = total;
  yield step("statistics-made", candidates === 12, {
    candidates,
    full,
    partial,
    none,
    deferred,
    routes: byRoute.map(({ route, candidates: some }) => `${route}: ${some}`),
  });
}

/** An unregistered CQP of food retail counts in its branch, and not in baking. */
const recognition = async (db: Db, { texts, root }: DemonstrationMeans): Promise<PlayedStep> => {
  const successions = readSuccessions(root);
  const ask = async (idcc: string) =>
    (
      await answerRecognition(db, texts.law, successions, {
        certificationId: certifications.shop,
        idcc,
        on: day("2026-09-01"),
      })
    )?.decision.outcome;
  const [own, other] = [await ask("1505"), await ask("0843")];
  return step("recognition-answered", own === "granted" && other !== "granted", {
    own: own ?? null,
    other: other ?? null,
  });
};

/** Three years of experience were asked once, one later, none now: the same two years are judged by each law. */
const eligibility = async (db: Db, { texts }: DemonstrationMeans): Promise<PlayedStep> => {
  const ask = async (on: Day): Promise<string> => {
    const answer = await answerEligibility(db, texts, {
      certificationId: certifications.machining,
      public: "employee",
      experienceMonths: 24,
      on,
    });
    const vae = answer?.routes.find(({ route }) => route === "vae");
    return vae?.decision.findings.find(({ code }) => code.startsWith("experience-"))?.code ?? "none";
  };
  const [then, later, now] = [
    await ask(day("2016-06-01")),
    await ask(day("2018-06-01")),
    await ask(day("2024-06-01")),
  ];
  const good =
    then === "experience-too-short" && later === "experience-enough" && now === "experience-not-asked";
  return step("eligibility-follows-the-law", good, { "2016": then, "2018": later, "2024": now });
};
