import { Hono } from "hono";
import type { WebMeans } from "../../means.ts";
import { inSession } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import { enrolFile, enrolOne, mendFile, takeFile } from "./acts.ts";
import { filePage } from "./file-page.tsx";
import { enrolPage } from "./page.tsx";
import { notifyLine, notifyOne } from "./refusal.ts";
import { template } from "./template.ts";
import { undoOne, undoPage } from "./undo.tsx";

/** Enrolling in one session, one person or a file of them; mounted under the session's own address. */
export const enrolmentRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const enrolment = new Hono<WorkEnv>();
  enrolment.get(
    "/",
    inSession(means, "enrol", (desk, one) => enrolPage(desk, one)),
  );
  enrolment.post("/", inSession(means, "enrol", enrolOne));
  enrolment.post("/refus", inSession(means, "enrol", notifyOne));
  enrolment.get("/modele.csv", inSession(means, "enrol", template("csv")));
  enrolment.get("/modele.xlsx", inSession(means, "enrol", template("xlsx")));
  enrolment.post("/fichier", inSession(means, "enrol", takeFile));
  enrolment.get(
    "/fichier/:draft",
    inSession(means, "enrol", (desk, one) => filePage(desk, one)),
  );
  enrolment.post("/fichier/:draft", inSession(means, "enrol", enrolFile));
  enrolment.post("/fichier/:draft/refus", inSession(means, "enrol", notifyLine));
  enrolment.post("/fichier/:draft/corrections", inSession(means, "enrol", mendFile));
  enrolment.get("/annuler/:enrolment", inSession(means, "enrol", undoPage));
  enrolment.post("/annuler/:enrolment", inSession(means, "enrol", undoOne));
  return enrolment;
};
