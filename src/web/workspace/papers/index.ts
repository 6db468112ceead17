import { Hono } from "hono";
import { own } from "../../../people/index.ts";
import type { WebMeans } from "../../means.ts";
import { inSession } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import {
  convocationOfCandidate,
  convocationOfMember,
  convocationsOfCandidates,
  convocationsOfJury,
  letterToUnions,
  noticeOfDecision,
  noticesOfDecisions,
  sheetOfCandidates,
  sheetOfJury,
} from "./files.ts";
import { papersPage } from "./page.tsx";

/** A candidate opens what is about themselves; whose paper it is, is asked again of the file. */
const oneself = { personId: own };

/** The papers of one session, all of a kind in one file or one person's; mounted under the session's own address. */
export const paperRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const papers = new Hono<WorkEnv>();
  papers.get("/", inSession(means, "print-papers", papersPage));
  papers.get("/convocations.pdf", inSession(means, "print-papers", convocationsOfCandidates));
  papers.get("/syndicats.pdf", inSession(means, "print-papers", letterToUnions));
  papers.get("/convocations-jury.pdf", inSession(means, "print-papers", convocationsOfJury));
  papers.get("/emargement.pdf", inSession(means, "print-papers", sheetOfCandidates));
  papers.get("/emargement-jury.pdf", inSession(means, "print-papers", sheetOfJury));
  papers.get("/decisions.pdf", inSession(means, "print-papers", noticesOfDecisions));
  papers.get("/convocation/:candidacy", inSession(means, "see-candidate", convocationOfCandidate, oneself));
  papers.get("/decision/:candidacy", inSession(means, "see-candidate", noticeOfDecision, oneself));
  papers.get("/convocation-jury/:member", inSession(means, "see-session", convocationOfMember));
  return papers;
};
