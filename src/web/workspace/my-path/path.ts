import {
  creditsOf,
  type HeldCredit,
  isAlive,
  type LeftToAssess,
  leftToAssess,
  otherCertificates,
} from "../../../assessment/index.ts";
import { type Candidacy, candidaciesOfPerson } from "../../../candidacy/index.ts";
import { type Certificate, certificatesOfAwards } from "../../../certificate/index.ts";
import { decisionsAbout, type RecordedDecision } from "../../../decisions/index.ts";
import {
  type AfterJury,
  afterJury,
  appealsOf,
  awardsOf,
  type CandidateFile,
  type LodgedAppeal,
  loadSession,
  type SessionFile,
  startsAfterJury,
} from "../../../jury/index.ts";
import type { Day } from "../../../kernel/index.ts";
import { may } from "../../../people/index.ts";
import { type Piece, piecesOf } from "../../../pieces/index.ts";
import { type Bridge, bridgesFrom } from "../../../recognition/index.ts";
import { type Certification, certificationsOfCertifier, frameworksOf } from "../../../referential/index.ts";
import { toldInWriting } from "../appeals/subject.ts";
import { decisionsThatStand } from "../decisions-told.ts";
import type { Desk } from "../desk.tsx";
import { type PreparationShown, preparationOf } from "../preparation/shown.ts";
import { type VaeFileShown, vaeFileOf } from "../vae/file.tsx";

type Award = Awaited<ReturnType<typeof awardsOf>>[number];

/** One candidacy with all that its page tells. */
export type Path = {
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly decisions: readonly RecordedDecision[];
  readonly appeals: readonly LodgedAppeal[];
  readonly award?: Award | undefined;
  readonly certificates: readonly Certificate[];
  /** Parts of this certification that the person keeps, by this jury or an earlier one. */
  readonly credits: readonly HeldCredit[];
  /** Parts kept whose last day nobody can tell, since the text gives no first one; the next jury is not bound to count them. */
  readonly undated: readonly HeldCredit[];
  readonly left: LeftToAssess;
  /** What a jury that did not recognise the whole leaves open; undefined before its word is told, and once the whole is. */
  readonly after?: AfterJury | undefined;
  /** How the file stands, when it is a VAE. */
  readonly vae?: VaeFileShown | undefined;
  /** What is recorded before assessment; undefined where nothing is. */
  readonly preparation?: PreparationShown | undefined;
  readonly pieces: readonly Piece[];
  readonly bridges: readonly Bridge[];
  /** Other certifications of the branch, all of whose blocks are held, that its jury may grant after a VAE. */
  readonly others: readonly Certification[];
};

/** Where a path stands: what its person waits for, or may do, next. */
export type Stage =
  | "assessments"
  | "jury"
  | "result"
  | "award"
  | "issue"
  | "certificate"
  | "partial"
  | "none"
  | "deferred";

/** The jury's result is told once its minutes are signed. */
export const told = ({ file: { session } }: Pick<Path, "file">): boolean =>
  session.state === "minutes-signed" || session.state === "awarded";

export const stageOf = (path: Path, today: Day): Stage => {
  const { file, candidate, certificates, award, left } = path;
  const { session } = file;
  if (!told(path) || !candidate.deliberation) {
    if (session.state === "closed" || session.heldOn < today) return "result";
    return left.left.every((code) => candidate.marks.some(({ item }) => item === code))
      ? "jury"
      : "assessments";
  }
  const { outcome } = candidate.deliberation;
  if (outcome === "none" || outcome === "deferred") return outcome;
  if (!award) return session.state === "awarded" ? "none" : "award";
  if (outcome === "partial") return "partial";
  return certificates.length > 0 ? "certificate" : "issue";
};

/** Every candidacy of the person behind this account, the most recent first. */
export const pathsOf = async ({ means, actor }: Desk): Promise<Path[]> => {
  const mine = actor.grants.flatMap(({ role, personId, certifierId }) =>
    role === "candidate" &&
    personId &&
    may(actor, { name: "see-candidate", certifierId, personId }).outcome === "granted"
      ? [personId]
      : [],
  );
  const candidacies = (
    await Promise.all(mine.map((personId) => candidaciesOfPerson(means.db, personId)))
  ).flat();
  const paths = await Promise.all(candidacies.map((candidacy) => pathOf(means, candidacy, candidacies)));
  return paths.flatMap((path) => path ?? []).reverse();
};

const pathOf = async (
  means: Desk["means"],
  { id, sessionId, personId }: Candidacy,
  all: readonly Candidacy[],
): Promise<Path | undefined> => {
  const { db, texts, world } = means;
  const file = await loadSession(db, texts, sessionId);
  const candidate = file?.candidates.find(({ candidacy }) => candidacy.id === id);
  if (!file || !candidate) return undefined;
  const [award] = await awardsOf(db, [id]);
  const certificates = await certificatesOfAwards(db, award ? [award.id] : []);
  const on = told({ file }) ? world.today() : file.session.heldOn;
  const won = await creditsOf(db, [personId], file.certification.id);
  const credits = told({ file }) ? won.filter((credit) => isAlive(credit, on)) : candidate.credits;
  const left = leftToAssess({ on, items: file.items, credits, cqpi: [] }, texts.law);
  const recorded = await decisionsAbout(db, [id]);
  const toldOn = await toldInWriting({ means }, file.session, candidate);
  const path = {
    file,
    candidate,
    decisions: decisionsThatStand(recorded),
    appeals: await appealsOf(db, [id]),
    award,
    certificates,
    credits,
    undated: told({ file }) ? won.filter(({ until, wonOn }) => until === "not-stated" && wonOn <= on) : [],
    left: left.outcome === "granted" ? left.value : { left: [], held: [] },
    pieces: await piecesOf(db, [id]),
  };
  const earlier = all.filter(
    (one) => one.personId === personId && one.versionId === candidate.candidacy.versionId && one.id < id,
  );
  const prepared = await preparationOf(means, file, candidate);
  return {
    ...path,
    after: afterOf(path, { decisions: recorded, toldOn, resits: earlier.length, on: world.today() }),
    vae: await vaeFileOf({ means }, file, candidate),
    preparation: prepared?.held.positioning && prepared,
    bridges: bridgesFrom(heldWords(path), file.rules),
    others: await othersOf(means, path),
  };
};

type Loaded = Omit<Path, "after" | "vae" | "preparation" | "bridges" | "others">;

type AfterFacts = {
  /** Every decision on the file, those that no longer stand too. */
  readonly decisions: readonly RecordedDecision[];
  readonly toldOn: Day | undefined;
  readonly resits: number;
  readonly on: Day;
};

const afterOf = (
  { file, candidate, award, credits, certificates }: Loaded,
  { decisions, toldOn, resits, on }: AfterFacts,
): AfterJury | undefined => {
  const { session, rules } = file;
  const outcome = candidate.deliberation?.outcome;
  if (!told({ file }) || outcome === undefined) return undefined;
  // The jury's whole recognition that the commission did not follow leaves as much to contest as a refusal.
  const recognised = outcome === "full" && (award !== undefined || session.state !== "awarded");
  if (recognised) return undefined;
  const issuedOn = certificates[0]?.issuedOn;
  const starts = startsAfterJury(session, candidate.candidacy, { award, decisions, issuedOn, toldOn });
  return afterJury({ on, resits, starts, credits }, rules);
};

/** What is held, in the words a rulebook may name it by: blocks kept, and certificates. */
const heldWords = ({ credits, certificates, file: { certification } }: Loaded): string[] => [
  ...credits.map(({ code }) => code),
  ...certificates.flatMap(({ variant, title, content }) => [
    title,
    ...(content.piece.variant === "block" ? [content.piece.block.code] : []),
    ...(variant === "certificate" ? [`${certification.kind} ${certification.title}`] : []),
  ]),
];

const othersOf = async ({ db }: Desk["means"], path: Loaded): Promise<Certification[]> => {
  const { file, candidate, credits } = path;
  if (candidate.candidacy.route !== "vae" || !file.rules.ask("vae.other-certificate").stated) return [];
  const certifications = await certificationsOfCertifier(db, file.certifier.id);
  const others = await Promise.all(
    certifications
      .filter(({ id }) => id !== file.certification.id)
      .map(async ({ id }) => ({
        certification: id,
        blocks: ((await frameworksOf(db, id))[0]?.blocks ?? []).map(({ code }) => code),
      })),
  );
  const open = otherCertificates({ blocks: credits.map(({ code }) => code), others }, file.rules);
  return open.outcome === "granted" ? certifications.filter(({ id }) => open.value.includes(id)) : [];
};
