import type { Day } from "../../kernel/index.ts";
import {
  type Certification,
  type CqpiSignature,
  type Framework,
  findCertification,
  frameworksOf,
  type Registration,
  registrationsOf,
  signaturesOf,
} from "../../referential/index.ts";
import type { Rulebook } from "../../rulebook/index.ts";
import type { PublicMeans } from "./reference.ts";

/** Everything the installation knows of a certification. */
export type CertificationFile = {
  readonly certification: Certification;
  readonly sheets: readonly Registration[];
  readonly signatures: readonly CqpiSignature[];
  readonly frameworks: readonly Framework[];
  readonly rulebooks: readonly Rulebook[];
  readonly today: Day;
};

/** Gathers it as of today; undefined when no certification bears this identifier. */
export const certificationFile = async (
  { db, world, texts }: PublicMeans,
  id: string,
): Promise<CertificationFile | undefined> => {
  const certification = await findCertification(db, id);
  if (!certification) return undefined;
  const [sheets, signatures, frameworks] = await Promise.all([
    registrationsOf(db, id),
    signaturesOf(db, id),
    frameworksOf(db, id),
  ]);
  const today = world.today();
  const { branches, kind } = certification;
  const rulebooks = texts.shelf.rulebooks.filter(
    ({ idcc, scope, from, until }) =>
      branches.includes(idcc) &&
      from <= today &&
      (until === undefined || today < until) &&
      (scope.kinds?.includes(kind) ?? true) &&
      (scope.certifications?.includes(id) ?? true),
  );
  return { certification, sheets, signatures, frameworks, rulebooks, today };
};
