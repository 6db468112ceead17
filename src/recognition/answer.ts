import type { Day, Decision } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import {
  type Certification,
  findCertification,
  registrationsOf,
  sheetsOrClaim,
  signaturesOf,
} from "../referential/index.ts";
import type { Db } from "../storage/index.ts";
import { type Ground, type RecognitionCode, type RecognitionFacts, recognise } from "./recognise.ts";

/** Does the branch `idcc` recognise this certification on `on`? Without `awardedOn` the day of the question stands for it. */
export type RecognitionQuestion = {
  readonly certificationId: string;
  readonly idcc: string;
  readonly on: Day;
  readonly awardedOn?: Day | undefined;
  readonly enteredOn?: Day | undefined;
};

type Recognition = Decision<readonly Ground[], RecognitionCode>;

export type RecognitionAnswer = {
  readonly certification: Certification;
  readonly decision: Recognition;
  /** The same question for the other branches that own the certification or signed it. */
  readonly elsewhere: readonly { readonly idcc: string; readonly decision: Recognition }[];
};

/** Finds the certification and answers of it; undefined when none bears this identifier. */
export const answerRecognition = async (
  db: Db,
  law: Law,
  successions: ReadonlyMap<string, string>,
  { certificationId, ...question }: RecognitionQuestion,
): Promise<RecognitionAnswer | undefined> => {
  const certification = await findCertification(db, certificationId);
  return certification && recognitionOf(db, law, successions, certification, question);
};

/** Gathers what is known of a certification at hand and decides. */
export const recognitionOf = async (
  db: Db,
  law: Law,
  successions: ReadonlyMap<string, string>,
  certification: Certification,
  { idcc, on, awardedOn = on, enteredOn }: Omit<RecognitionQuestion, "certificationId">,
): Promise<RecognitionAnswer> => {
  const { id, kind, branches } = certification;
  const [sheets, signatures] = await Promise.all([registrationsOf(db, id), signaturesOf(db, id)]);
  const registrations = sheetsOrClaim(certification, sheets);
  const facts: RecognitionFacts = {
    kind,
    branches,
    registrations,
    signatures,
    idcc,
    successions,
    on,
    awardedOn,
    enteredOn,
  };
  const named = new Set([...branches, ...signatures.map((signature) => signature.idcc)]);
  named.delete(idcc);
  return {
    certification,
    decision: recognise(facts, law),
    elsewhere: [...named]
      .sort()
      .map((other) => ({ idcc: other, decision: recognise({ ...facts, idcc: other }, law) })),
  };
};
