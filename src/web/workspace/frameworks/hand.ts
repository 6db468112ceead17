import { findAccounts } from "../../../people/index.ts";
import {
  type Certification,
  certificationsOfCertifier,
  type Framework,
  type FrameworkDraft,
  findFrameworkDraft,
  frameworksOf,
} from "../../../referential/index.ts";
import type { Desk } from "../desk.tsx";

/** A certification of this certifier, the version in hand, which is its last, and the draft kept of the next. */
export type InHand = {
  readonly certification: Certification;
  readonly versions: readonly Framework[];
  readonly last: Framework;
  /** With the name of who saved it last. */
  readonly draft?: (FrameworkDraft & { readonly savedByName: string }) | undefined;
};

export const inHand = async (
  { c, means: { db } }: Desk,
  certifierId: string,
): Promise<InHand | undefined> => {
  const id = c.req.param("certification");
  const certification = (await certificationsOfCertifier(db, certifierId)).find((one) => one.id === id);
  const versions = certification ? await frameworksOf(db, certification.id) : [];
  const last = versions.at(-1);
  if (!certification || !last) return undefined;
  const draft = await findFrameworkDraft(db, certification.id);
  const savedByName = draft && (await findAccounts(db, [draft.savedBy])).get(draft.savedBy)?.name;
  return { certification, versions, last, draft: draft && { ...draft, savedByName: savedByName ?? "–" } };
};

/** The name of a version within its certification. */
export const versionName = ({ id }: Pick<Framework, "id">): string => id.split("@")[1] ?? id;

/** What stands for the draft where an address names a version. */
export const draftName = "projet";
