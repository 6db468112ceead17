import {
  type CatalogueBlock,
  type Certification,
  type Classification,
  type RegisterClaim,
  readBranches,
  readCatalogueBlocks,
  readClassifications,
  readRegisterClaims,
  readSuccessions,
  shortBranchName,
} from "../../referential/index.ts";
import type { WebMeans } from "../means.ts";

/** Public reference tables, read once when the site is built. */
export type Reference = {
  readonly branches: ReadonlyMap<string, { readonly name: string }>;
  readonly successions: ReadonlyMap<string, string>;
  readonly classifications: ReadonlyMap<string, readonly Classification[]>;
  readonly claims: ReadonlyMap<string, RegisterClaim>;
  readonly blocks: ReadonlyMap<string, readonly CatalogueBlock[]>;
};

/** What the public pages are given. */
export type PublicMeans = WebMeans & { readonly reference: Reference };

export const readReference = (root: string): Reference => ({
  branches: readBranches(root),
  successions: readSuccessions(root),
  classifications: readClassifications(root),
  claims: readRegisterClaims(root),
  blocks: readCatalogueBlocks(root),
});

/** "Métallurgie", or the IDCC when no name is known. */
export const branchName = ({ branches }: Reference, idcc: string): string =>
  shortBranchName(branches.get(idcc)?.name ?? `IDCC ${idcc}`);

/** The branch of a certification in a few words: its own name, or how many branches share it. */
export const branchOf = ({ branchName: name }: Pick<Certification, "branchName">): string =>
  shortBranchName(name);

/** "CQPM Technicien d'usinage… (Métallurgie)": how a certification is named in a list, and found again from it. */
export const certificationLabel = (
  certification: Pick<Certification, "kind" | "title" | "branchName">,
): string => {
  const { kind, title } = certification;
  return `${title.startsWith(kind) ? title : `${kind} ${title}`} (${branchOf(certification)})`;
};
