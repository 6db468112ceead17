import { Hono } from "hono";
import type { WebMeans } from "../../means.ts";
import { atCertifier } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import { discardDraft, writeVersion } from "./acts.ts";
import { frameworkFile, importFramework } from "./files.ts";
import { frameworksPage } from "./list.tsx";
import { frameworkPage } from "./page.tsx";

/** The frameworks of a certifier: their versions, the draft of the next, and both as files. */
export const frameworkRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const frameworks = new Hono<WorkEnv>();
  frameworks.get("/", atCertifier(means, "see-frameworks", frameworksPage));
  frameworks.get(
    "/:certification",
    atCertifier(means, "see-frameworks", (desk, certifierId) => frameworkPage(desk, certifierId)),
  );
  frameworks.post("/:certification", atCertifier(means, "keep-frameworks", writeVersion));
  for (const kind of ["csv", "json"] as const)
    frameworks.get(
      `/:certification/versions/:version/${kind}`,
      atCertifier(means, "see-frameworks", frameworkFile(kind)),
    );
  frameworks.post("/:certification/projet/fichier", atCertifier(means, "keep-frameworks", importFramework));
  frameworks.post("/:certification/projet/ecarter", atCertifier(means, "keep-frameworks", discardDraft));
  return frameworks;
};
