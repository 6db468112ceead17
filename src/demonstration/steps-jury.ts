import { loadSession, maySit, minutesOf, type SessionFile, sittingOf } from "../jury/index.ts";
import { rulesOn } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import type { Write } from "./documents.ts";
import type { DemonstrationMeans } from "./means.ts";
import { machiningSession, shopSession } from "./programme.ts";
import { confirmFoodRetail } from "./seed.ts";
import { type PlayedStep, step } from "./step.ts";

const load = async (db: Db, { texts }: DemonstrationMeans, reference: string): Promise<SessionFile> => {
  const file = await loadSession(db, texts, reference);
  if (!file) throw new Error(`no session ${reference}`);
  return file;
};

/** The metallurgy jury: a gap of its text, every outcome, and the minutes as PDF. */
export async function* juryDay(db: Db, means: DemonstrationMeans, write: Write): AsyncGenerator<PlayedStep> {
  const file = await load(db, means, machiningSession.reference);
  const unsettled = maySit(sittingOf(file), rulesOn(file.rulebook, file.session.heldOn), means.texts.law);
  const missing = unsettled.findings.filter(({ outcome }) => outcome === "missing").map(({ code }) => code);
  yield step(
    "quorum-asked-to-be-settled",
    unsettled.outcome === "undetermined" && missing.includes("quorum-not-stated"),
    { missing },
  );
  const count = (wanted: string) =>
    file.candidates.filter(({ deliberation }) => deliberation?.outcome === wanted).length;
  const outcomes = {
    files: file.candidates.length,
    full: count("full"),
    partial: count("partial"),
    none: count("none"),
    deferred: count("deferred"),
  };
  yield step(
    "files-decided",
    outcomes.files === 12 &&
      outcomes.full > 0 &&
      outcomes.partial > 0 &&
      outcomes.none > 0 &&
      outcomes.deferred > 0,
    outcomes,
  );
  const minutes = await minutesOf(db, file.session.id);
  if (minutes) write("minutes.pdf", minutes.pdf);
  yield step("minutes-signed", minutes !== undefined, {
    reference: minutes?.reference ?? null,
    signatures: minutes?.signatures.length ?? 0,
  });
}

/** In food retail nothing is awarded before the commission has decided. */
export async function* commission(
  db: Db,
  means: DemonstrationMeans,
  sessionId: string,
): AsyncGenerator<PlayedStep> {
  const before = (await load(db, means, shopSession.reference)).session.state;
  await confirmFoodRetail(db, means, sessionId);
  const after = (await load(db, means, shopSession.reference)).session.state;
  yield step("award-left-to-commission", before === "minutes-signed" && after === "awarded", {
    before,
    after,
  });
}
