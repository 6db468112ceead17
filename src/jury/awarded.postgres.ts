import type { Db } from "../storage/index.ts";

type AwardedTables = {
  jury_session: { id: string; certification_id: string; state: string };
  deliberation: { candidacy_id: string; session_id: string };
  award: { candidacy_id: string; outcome: "full" | "partial" };
};

/** What became of one file of an awarded session: what was awarded, or nothing. */
export type AwardedFile = {
  readonly candidacyId: string;
  readonly certificationId: string;
  readonly awarded?: "full" | "partial" | undefined;
};

/** Every file that the juries of awarded sessions met, at every certifier. */
export const awardedFiles = async (db: Db): Promise<AwardedFile[]> => {
  const rows = await db
    .withTables<AwardedTables>()
    .selectFrom("deliberation")
    .innerJoin("jury_session", "jury_session.id", "deliberation.session_id")
    .leftJoin("award", "award.candidacy_id", "deliberation.candidacy_id")
    .select(["deliberation.candidacy_id", "jury_session.certification_id", "award.outcome"])
    .where("jury_session.state", "=", "awarded")
    .execute();
  return rows.map(({ candidacy_id, certification_id, outcome }) => ({
    candidacyId: candidacy_id,
    certificationId: certification_id,
    awarded: outcome ?? undefined,
  }));
};
