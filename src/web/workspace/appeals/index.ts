import { Hono } from "hono";
import { own } from "../../../people/index.ts";
import type { WebMeans } from "../../means.ts";
import { inSession } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import { answerOne, appealLetters, lodgeOne } from "./acts.ts";
import { appealPage } from "./page.tsx";

/** A candidate appeals on their own file; whose file it is, is asked again of the file. */
const oneself = { personId: own };

/** The appeals on one file; mounted under the candidate's own address. */
export const appealRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const appeals = new Hono<WorkEnv>();
  appeals.get("/", inSession(means, "see-appeal", appealPage, oneself));
  appeals.post("/", inSession(means, "lodge-appeal", lodgeOne, oneself));
  appeals.get("/:id", inSession(means, "see-appeal", appealLetters, oneself));
  appeals.post("/:id", inSession(means, "answer-appeal", answerOne));
  return appeals;
};
