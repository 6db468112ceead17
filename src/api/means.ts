import type { CertificateMeans } from "../certificate/index.ts";
import type { Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";

/** What the API is given by the server; `root` is the folder that holds the reference tables. */
export type ApiMeans = CertificateMeans & {
  readonly db: Db;
  readonly texts: Texts;
  readonly root: string;
  /** Where a surprise is reported: one line, without personal data. */
  readonly report: (line: string) => void;
};
