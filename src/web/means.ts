import type { World } from "../kernel/index.ts";
import type { IdentityProvider } from "../people/index.ts";
import type { Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";

/** What the pages are given by `main.ts`. */
export type WebMeans = {
  readonly db: Db;
  readonly world: World;
  readonly texts: Texts;
  /** Address the public reads, without a slash at its end. */
  readonly publicUrl: string;
  readonly masterKey: Uint8Array;
  /** Folder of the project: its reference data and its templates. */
  readonly root: string;
  /** True when persons and decisions shown are invented; every page then says so. */
  readonly demonstration: boolean;
  /** Organisations' own sign-ins that this installation trusts, in the order of the sign-in page. */
  readonly identityProviders?: readonly IdentityProvider[] | undefined;
  /** Where a surprise is reported: one line, without personal data. Standard error when absent. */
  readonly report?: ((line: string) => void) | undefined;
};
