import type { Fault, FaultCode } from "../intake/index.ts";
import type { Finding } from "../kernel/index.ts";
import type { PermissionCode } from "../people/index.ts";
import type { ApplicationCode } from "./enrol.ts";
import { type Column, columns } from "./read-applications.ts";

/** Why a line of a file is not enrolled: by a rule, or because it is another centre's. */
type RefusingCode = ApplicationCode | Extract<PermissionCode, "other-organisation">;

/** Faults that may lie in another cell than the one they name. */
const besides: Readonly<Partial<Record<FaultCode, readonly Column[]>>> = {
  "born-after-entry": ["date_entree"],
  "nir-differs": ["date_naissance", "sexe"],
  "candidate-twice": ["prenoms", "date_naissance"],
};

/** Cells that a refusal rests on. What is not here is not in the file: the certifier's text, or its settlement. */
const behind: Readonly<Partial<Record<RefusingCode, readonly Column[]>>> = {
  "route-closed-to-public": ["statut", "voie", "date_naissance"],
  "route-not-in-force": ["voie", "date_entree"],
  "route-never-leads-here": ["voie"],
  "not-registered-that-day": ["voie", "date_entree"],
  "branch-closes-route": ["voie"],
  "experience-too-short": ["mois_experience"],
  "experience-unknown": ["mois_experience"],
  "centre-unknown": ["siret_centre"],
  "centre-not-accredited": ["siret_centre"],
  "accreditation-out-of-scope": ["siret_centre"],
  "accreditation-withdrawn": ["siret_centre", "date_entree"],
  "accreditation-out-of-dates": ["siret_centre", "date_entree"],
  "framework-not-in-force": ["date_entree"],
  "already-enrolled": ["nom_naissance", "prenoms", "date_naissance"],
  "other-organisation": ["siret_centre"],
};

/** The cells to write again for a line to be read and enrolled, in the order of the file's columns. */
export const cellsBehind = (faults: readonly Fault[], findings: readonly Finding[]): readonly Column[] => {
  const found = new Set<string | undefined>([
    ...faults.flatMap(({ column, code }) => [column, ...(besides[code] ?? [])]),
    ...findings
      .filter(({ outcome }) => outcome !== "met")
      .flatMap(({ code }) => behind[code as RefusingCode] ?? []),
  ]);
  return (Object.keys(columns) as Column[]).filter((column) => found.has(column));
};
