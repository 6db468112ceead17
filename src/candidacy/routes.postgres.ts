import type { Route } from "../law/index.ts";
import type { Db } from "../storage/index.ts";

type RouteTables = { candidacy: { id: string; route: Route } };

/** A query takes some tens of thousands of values at most. */
const mostAtOnce = 10_000;

/** By which route each of these candidacies came. */
export const routesOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Route>> => {
  const routes = new Map<string, Route>();
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    const rows = await db
      .withTables<RouteTables>()
      .selectFrom("candidacy")
      .select(["id", "route"])
      .where("id", "in", ids.slice(start, start + mostAtOnce))
      .execute();
    for (const { id, route } of rows) routes.set(id, route);
  }
  return routes;
};
