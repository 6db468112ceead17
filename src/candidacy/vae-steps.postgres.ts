import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { VaeOpinion, VaeStep } from "./vae-step.ts";

type StepTables = {
  vae_step: {
    id: string;
    certifier_id: string;
    candidacy_id: string;
    kind: VaeStep["kind"];
    on_day: Day;
    admissible: boolean | null;
    met_by: string | null;
    opinion: VaeOpinion | null;
    reason: string | null;
  };
};

const on = (db: Db) => db.withTables<StepTables>();

/** The steps of these files, by file, the first day first. */
export const vaeStepsOf = async (
  db: Db,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly VaeStep[]>> => {
  const rows =
    candidacyIds.length === 0
      ? []
      : await on(db)
          .selectFrom("vae_step")
          .selectAll()
          .where("candidacy_id", "in", [...candidacyIds])
          .orderBy("on_day")
          .execute();
  const found = new Map<string, VaeStep[]>();
  for (const { candidacy_id, kind, on_day, admissible, met_by, opinion, reason } of rows)
    found.set(candidacy_id, [
      ...(found.get(candidacy_id) ?? []),
      {
        kind,
        on: on_day,
        admissible: admissible ?? undefined,
        metBy: met_by ?? undefined,
        opinion: opinion ?? undefined,
        reason: reason ?? undefined,
      },
    ]);
  return found;
};

/** Keeps a step in the place of the one of its kind. */
export const saveVaeStep = async (
  tx: Db,
  of: { readonly id: string; readonly certifierId: string; readonly candidacyId: string },
  { kind, on: day, admissible, metBy, opinion, reason }: VaeStep,
): Promise<void> => {
  const said = {
    on_day: day,
    admissible: admissible ?? null,
    met_by: metBy ?? null,
    opinion: opinion ?? null,
    reason: reason ?? null,
  };
  await on(tx)
    .insertInto("vae_step")
    .values({ id: of.id, certifier_id: of.certifierId, candidacy_id: of.candidacyId, kind, ...said })
    .onConflict((conflict) => conflict.columns(["candidacy_id", "kind"]).doUpdateSet(said))
    .execute();
};

/** VAE files of a certifier that are complete and have no answer, by session, certification and day they were complete. */
export const vaeFilesWaiting = async (
  db: Db,
  certifierId: string,
): Promise<
  readonly {
    readonly reference: string;
    readonly certificationId: string;
    readonly completeOn: Day;
    readonly count: number;
  }[]
> => {
  const { rows } = await sql<{
    reference: string;
    certificationId: string;
    completeOn: Day;
    count: number;
  }>`
    select s.reference, s.certification_id as "certificationId", v.on_day as "completeOn", count(*)::int as count
    from vae_step v
    join candidacy c on c.id = v.candidacy_id
    join jury_session s on s.id = c.session_id
    where v.certifier_id = ${certifierId} and v.kind = 'complete' and s.state = 'planned'
      and not exists (select from vae_step a where a.candidacy_id = v.candidacy_id and a.kind = 'answered')
    group by s.reference, s.certification_id, v.on_day
    order by v.on_day, s.reference`.execute(db);
  return rows;
};

/** Erases the steps of these files. */
export const eraseVaeSteps = async (tx: Db, candidacyIds: readonly string[]): Promise<void> => {
  if (candidacyIds.length === 0) return;
  await on(tx)
    .deleteFrom("vae_step")
    .where("candidacy_id", "in", [...candidacyIds])
    .execute();
};
