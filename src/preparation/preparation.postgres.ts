import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import type { IndividualPlan, PlannedCompetence, Positioning, Preparation, Tutor } from "./preparation.ts";

type PreparationTables = {
  positioning: {
    candidacy_id: string;
    certifier_id: string;
    on_day: Day;
    led_by: string;
    means: readonly Positioning["means"][number][];
    missing: readonly string[];
    note: string | null;
  };
  individual_plan: {
    candidacy_id: string;
    certifier_id: string;
    from_day: Day;
    until_day: Day;
    tutor: Tutor | string | null;
    competences: readonly PlannedCompetence[] | string;
  };
  cycle_start: { candidacy_id: string; certifier_id: string; on_day: Day };
};

const on = (db: Db) => db.withTables<PreparationTables>();

/** The file that something is recorded of. */
export type OfFile = { readonly candidacyId: string; readonly certifierId: string };

/** What is recorded of these files before assessment, by file; a file of which nothing is has no entry. */
export const preparationsOf = async (
  db: Db,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, Preparation>> => {
  if (candidacyIds.length === 0) return new Map();
  const tables = on(db);
  const ids = [...candidacyIds];
  const [positionings, plans, starts] = await Promise.all([
    tables.selectFrom("positioning").selectAll().where("candidacy_id", "in", ids).execute(),
    tables.selectFrom("individual_plan").selectAll().where("candidacy_id", "in", ids).execute(),
    tables.selectFrom("cycle_start").selectAll().where("candidacy_id", "in", ids).execute(),
  ]);
  const found = new Map<string, Preparation>();
  const add = (id: string, more: Preparation) => found.set(id, { ...found.get(id), ...more });
  for (const { candidacy_id, on_day, led_by, means, missing, note } of positionings)
    add(candidacy_id, {
      positioning: { on: on_day, ledBy: led_by, means, missing, note: note ?? undefined },
    });
  for (const { candidacy_id, from_day, until_day, tutor, competences } of plans)
    add(candidacy_id, {
      plan: {
        from: from_day,
        until: until_day,
        tutor: (tutor as Tutor | null) ?? undefined,
        competences: competences as readonly PlannedCompetence[],
      },
    });
  for (const { candidacy_id, on_day } of starts) add(candidacy_id, { startedOn: on_day });
  return found;
};

/** Keeps a positioning in the place of the one before. */
export const savePositioning = async (
  tx: Db,
  { candidacyId, certifierId }: OfFile,
  { on: day, ledBy, means, missing, note }: Positioning,
): Promise<void> => {
  const said = { on_day: day, led_by: ledBy, means: [...means], missing: [...missing], note: note ?? null };
  await on(tx)
    .insertInto("positioning")
    .values({ candidacy_id: candidacyId, certifier_id: certifierId, ...said })
    .onConflict((conflict) => conflict.column("candidacy_id").doUpdateSet(said))
    .execute();
};

/** Keeps a plan in the place of the one before. */
export const savePlan = async (
  tx: Db,
  { candidacyId, certifierId }: OfFile,
  { from, until, tutor, competences }: IndividualPlan,
): Promise<void> => {
  const said = {
    from_day: from,
    until_day: until,
    tutor: tutor ? JSON.stringify(tutor) : null,
    competences: JSON.stringify(competences),
  };
  await on(tx)
    .insertInto("individual_plan")
    .values({ candidacy_id: candidacyId, certifier_id: certifierId, ...said })
    .onConflict((conflict) => conflict.column("candidacy_id").doUpdateSet(said))
    .execute();
};

/** Keeps the start of a cycle in the place of the one before. */
export const saveStart = async (tx: Db, { candidacyId, certifierId }: OfFile, day: Day): Promise<void> => {
  await on(tx)
    .insertInto("cycle_start")
    .values({ candidacy_id: candidacyId, certifier_id: certifierId, on_day: day })
    .onConflict((conflict) => conflict.column("candidacy_id").doUpdateSet({ on_day: day }))
    .execute();
};

/** Erases what was recorded of these files before assessment. */
export const erasePreparations = async (tx: Db, candidacyIds: readonly string[]): Promise<void> => {
  if (candidacyIds.length === 0) return;
  for (const table of ["positioning", "individual_plan", "cycle_start"] as const)
    await on(tx)
      .deleteFrom(table)
      .where("candidacy_id", "in", [...candidacyIds])
      .execute();
};
