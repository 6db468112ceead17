import { Hono } from "hono";
import type { WebMeans } from "../../means.ts";
import { atCertifier } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import { addOne, changeOne, noteOne, takeOneBack, takeOneOut } from "./acts.ts";
import { memberPage } from "./member.tsx";
import { answerOne, myJuries, noteMine, takeMineBack } from "./mine.tsx";
import { poolPage } from "./page.tsx";

/** Who may be called to the juries of a certifier. */
export const poolRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const pool = new Hono<WorkEnv>();
  pool.get(
    "/",
    atCertifier(means, "see-jury-pool", (desk, certifierId) => poolPage(desk, certifierId)),
  );
  pool.post("/", atCertifier(means, "keep-jury-pool", addOne));
  pool.get(
    "/:member",
    atCertifier(means, "see-jury-pool", (desk, certifierId) => memberPage(desk, certifierId)),
  );
  pool.post("/:member/mandat", atCertifier(means, "keep-jury-pool", changeOne));
  pool.post("/:member/absences", atCertifier(means, "keep-jury-pool", noteOne));
  pool.post("/:member/absences/retirer", atCertifier(means, "keep-jury-pool", takeOneBack));
  pool.post("/:member/retirer", atCertifier(means, "keep-jury-pool", takeOneOut));
  return pool;
};

/** What a juror answers for themselves. */
export const ownJuryRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const ownJury = new Hono<WorkEnv>();
  ownJury.get(
    "/",
    atCertifier(means, "answer-convocation", (desk) => myJuries(desk)),
  );
  ownJury.post("/reponse", atCertifier(means, "answer-convocation", answerOne));
  ownJury.post("/absences", atCertifier(means, "answer-convocation", noteMine));
  ownJury.post("/absences/retirer", atCertifier(means, "answer-convocation", takeMineBack));
  return ownJury;
};
