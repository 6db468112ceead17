import { sql } from "kysely";
import type { AwardedFacts } from "../statistics/index.ts";
import type { Db } from "../storage/index.ts";
import type { Session } from "./jury.postgres.ts";

type FigureTables = {
  awarded_figure: {
    session_id: string;
    certifier_id: string;
    certification_id: string;
    route: string;
    outcome: AwardedFacts["outcome"];
    files: number;
  };
};

const on = (db: Db) => db.withTables<FigureTables>();

/** Keeps what an awarded session adds to the public figures, in the place of what it added before. */
export const saveAwardedFigures = async (
  tx: Db,
  { id, certifierId }: Pick<Session, "id" | "certifierId">,
  figures: readonly AwardedFacts[],
): Promise<void> => {
  await on(tx).deleteFrom("awarded_figure").where("session_id", "=", id).execute();
  if (figures.length === 0) return;
  await on(tx)
    .insertInto("awarded_figure")
    .values(
      figures.map(({ certification, route, outcome, files }) => ({
        session_id: id,
        certifier_id: certifierId,
        certification_id: certification,
        route,
        outcome,
        files,
      })),
    )
    .execute();
};

/** The files that the juries of awarded sessions met, at every certifier, summed by certification, route and outcome. */
export const awardedFigures = async (db: Db): Promise<AwardedFacts[]> =>
  on(db)
    .selectFrom("awarded_figure")
    .select([
      "certification_id as certification",
      "route",
      "outcome",
      sql<number>`sum(files)::int`.as("files"),
    ])
    .groupBy(["certification_id", "route", "outcome"])
    .execute();
