import { creditsOf } from "../../../assessment/index.ts";
import { type CandidateFile, type Session, type SessionFile, sitsOrWill } from "../../../jury/index.ts";
import type { Decision } from "../../../kernel/index.ts";
import { may } from "../../../people/index.ts";
import {
  heldByCredit,
  type Positioned,
  type PositioningAskedCode,
  type Preparation,
  type PreparationStage,
  positionedAsAsked,
  positionedIn,
  preparationsOf,
  rulesAtStart,
  stageOf,
} from "../../../preparation/index.ts";
import { aboutSession, type Desk, notFound, refuse } from "../desk.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";

/** What comes before a candidate's assessment, as the pages tell it. */
export type PreparationShown = {
  readonly held: Preparation;
  readonly stage: PreparationStage;
  readonly competences: readonly Positioned[];
  /** Codes that a credit held on the day of the positioning, or holds today. */
  readonly byCredit: readonly string[];
  readonly asked: Decision<true, PositioningAskedCode>;
  /** May it still be written: the session is planned or open. */
  readonly open: boolean;
};

/** Was the candidate positioned as the branch asks? */
export const askedOf = (
  { texts }: Pick<Desk["means"], "texts">,
  file: SessionFile,
  { candidacy }: Pick<CandidateFile, "candidacy">,
  { positioning, startedOn = candidacy.enteredOn }: Preparation,
): PreparationShown["asked"] => {
  const start = { route: candidacy.route, startedOn };
  return positionedAsAsked(
    { public: candidacy.public, positionedOn: positioning?.on, ...start },
    rulesAtStart(texts, file, start),
  );
};

/** What is recorded of a candidate before assessment; undefined for a VAE, which follows no training path. */
export const preparationOf = async (
  { db, world, texts }: Pick<Desk["means"], "db" | "world" | "texts">,
  file: SessionFile,
  candidate: CandidateFile,
): Promise<PreparationShown | undefined> => {
  const { candidacy, person } = candidate;
  if (candidacy.route === "vae") return undefined;
  const held = (await preparationsOf(db, [candidacy.id])).get(candidacy.id) ?? {};
  const credits = (await creditsOf(db, [person.id], file.certification.id)).filter(
    ({ candidacyId }) => candidacyId !== candidacy.id,
  );
  const competences = positionedIn(file.framework);
  return {
    held,
    stage: stageOf(held),
    competences,
    byCredit: heldByCredit(competences, credits, held.positioning?.on ?? world.today()),
    asked: askedOf({ texts }, file, candidate, held),
    open: sitsOrWill(file.session.state),
  };
};

/** The page of a candidate's preparation, or the address of one of its acts. */
export const preparationPath = (session: Session, candidacyId: string, step = "preparation"): string =>
  sessionPath(session, `candidats/${candidacyId}/${step}`);

/** A candidate who is being prepared, with all that their page needs. */
export type Prepared = {
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly shown: PreparationShown;
};

/** Runs about a candidate of this session who follows a training path, for who may do this act in their centre. */
export const aboutPrepared = async (
  desk: Desk,
  session: Session,
  name: "prepare-candidate" | "declare-start",
  answer: (prepared: Prepared) => Promise<Response>,
): Promise<Response> => {
  const { means, actor, c } = desk;
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  if (!candidate) return notFound(desk);
  const { organisationId } = candidate.candidacy;
  const allowed = may(actor, { name, ...aboutSession(session), organisationId });
  if (allowed.outcome !== "granted") return refuse(desk, allowed.findings);
  const shown = await preparationOf(means, file, candidate);
  return shown ? answer({ file, candidate, shown }) : notFound(desk);
};
