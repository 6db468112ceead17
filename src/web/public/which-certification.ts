import type { Day } from "../../kernel/index.ts";
import {
  type Certification,
  findCertification,
  findCertifications,
  searchable,
} from "../../referential/index.ts";
import type { Db } from "../../storage/index.ts";
import type { FieldFault } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { certificationLabel } from "./reference.ts";

/** Which certification a person means: by its identifier, its label, or words of its title. */
export type Which =
  | { readonly kind: "one"; readonly certification: Certification }
  | { readonly kind: "several"; readonly choices: readonly Certification[]; readonly total: number }
  | { readonly kind: "none" };

/** What was asked of a certification, what cannot be read of it, and the answer when nothing is missing. */
export type Questioning<Asked, Question, Answer> = {
  readonly asked: Asked;
  readonly today: Day;
  readonly labels: readonly string[];
  readonly faults: readonly FieldFault[];
  readonly which?: Which | undefined;
  readonly answered?: { readonly question: Question; readonly answer: Answer } | undefined;
};

const shown = 20;

/** An identifier or a label names one; other words may fit several, to choose from. */
export const whichCertification = async (db: Db, said: string): Promise<Which> => {
  const exact = await findCertification(db, said);
  if (exact) return { kind: "one", certification: exact };
  const wanted = searchable(said);
  const labelled = (await everyCertification(db)).filter(
    (one) => searchable(certificationLabel(one)) === wanted,
  );
  const [only] = labelled;
  if (only && labelled.length === 1) return { kind: "one", certification: only };
  const found = await findCertifications(db, { words: said, limit: shown });
  const [first] = found.rows;
  if (first && found.total === 1) return { kind: "one", certification: first };
  return found.total === 0 || wanted === ""
    ? { kind: "none" }
    : { kind: "several", choices: found.rows, total: found.total };
};

/** The catalogue is a few hundred rows: small enough to be offered whole. */
const everyCertification = async (db: Db): Promise<readonly Certification[]> =>
  (await findCertifications(db, { limit: 5_000 })).rows;

/** Labels of the whole catalogue, for the list a browser offers while one types. */
export const certificationLabels = async (db: Db): Promise<string[]> =>
  (await everyCertification(db)).map((one) => typeset(certificationLabel(one), "fr"));
