import { type Context, Hono } from "hono";
import { writeCsv, writeXlsx } from "../../intake/index.ts";
import { links } from "../links.ts";
import { pageOf, render, type WebEnv } from "../page.ts";
import { askerOf, limiter } from "./limiter.ts";
import { ListPage } from "./list.tsx";
import type { PublicMeans } from "./reference.ts";
import { type ListFault, type VerifiedList, verifyList } from "./verify-list.ts";

/** An employer or an OPCO verifies a few lists a day; who tries many names is stopped. */
const listsAnHour = 12;

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Verification of a list: the file comes in, the answer goes out, nothing is kept. */
export const listRoutes = (means: PublicMeans): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  const mayTry = limiter(means.world, { tries: listsAnHour, minutes: 60 });

  const page = (
    c: Context<WebEnv>,
    shown: { readonly fault?: ListFault | "too-many"; readonly verified?: VerifiedList } = {},
    status: 200 | 422 | 429 = 200,
  ) => render(c, <ListPage at={pageOf(c, means)} reference={means.reference} {...shown} />, status);

  app.get(links.verifyList, (c) => page(c));

  app.get(links.verifyListModel, (c) => {
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="liste-de-certificats.csv"');
    return c.body(writeCsv(["numero", "nom_naissance", "reference"], []));
  });

  app.post(links.verifyList, async (c) => {
    if (!mayTry(askerOf(c))) return page(c, { fault: "too-many" }, 429);
    const { fichier, idcc, reponse } = await c.req.parseBody();
    const file =
      fichier instanceof File
        ? { name: fichier.name, bytes: new Uint8Array(await fichier.arrayBuffer()) }
        : { name: "", bytes: new Uint8Array() };
    const { language } = pageOf(c, means);
    const branch = typeof idcc === "string" && means.reference.branches.has(idcc) ? idcc : undefined;
    const answer = await verifyList(means, file, { idcc: branch, language });
    c.header("Cache-Control", "no-store");
    if (!("rows" in answer)) return page(c, { fault: answer }, 422);
    if (reponse === "ecran") return page(c, { verified: answer });
    const name = `certificats-${means.world.today()}`;
    const asCsv = reponse === "csv";
    c.header("Content-Type", asCsv ? "text/csv; charset=utf-8" : xlsx);
    c.header("Content-Disposition", `attachment; filename="${name}.${asCsv ? "csv" : "xlsx"}"`);
    if (asCsv) return c.body(writeCsv(answer.columns, answer.rows));
    return c.body(new Uint8Array(await writeXlsx("Certificats", answer.columns, answer.rows)));
  });
  return app;
};
