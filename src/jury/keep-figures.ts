import { countAwarded } from "../statistics/index.ts";
import type { Db } from "../storage/index.ts";
import { saveAwardedFigures } from "./awarded.postgres.ts";
import { awardsOf } from "./awards.postgres.ts";
import type { SessionFile } from "./session-file.ts";

/** Counts what a session just awarded adds to the public figures: every file that its jury met. */
export const keepFigures = async (tx: Db, { session, candidates }: SessionFile): Promise<void> => {
  const met = candidates.filter(({ deliberation }) => deliberation !== undefined);
  const awards = await awardsOf(
    tx,
    met.map(({ candidacy }) => candidacy.id),
  );
  const outcomes = new Map(awards.map(({ candidacyId, outcome }) => [candidacyId, outcome]));
  const figures = countAwarded(
    session.certificationId,
    met.map(({ candidacy: { id, route } }) => ({ route, outcome: outcomes.get(id) ?? "other" })),
  );
  await saveAwardedFigures(tx, session, figures);
};
