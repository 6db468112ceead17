import type { Day } from "../kernel/index.ts";
import { searchable } from "../referential/index.ts";
import type { CertificateState } from "./certificate.postgres.ts";

/** A line of a list that someone asks about: a number as the register keeps it, and the holder's birth name when it is to be confirmed. */
export type AskedLine = {
  readonly line: number;
  /** Undefined when what was written cannot be a number. */
  readonly number: string | undefined;
  readonly birthName?: string | undefined;
};

/** What the register holds of a number, as far as a list may be told. */
export type ListedCertificate = {
  readonly number: string;
  readonly title: string;
  readonly certifier: string;
  readonly certificationId: string;
  readonly issuedOn: Day;
  readonly awardedOn: Day;
  readonly state: CertificateState;
  readonly birthNameNorm: string;
};

export type ListedOutcome =
  | CertificateState
  | "number-unreadable"
  | "number-unknown"
  /** A number is asked about once: a list is no way to try names. */
  | "number-repeated";

/** The answer to one line. `name`: whether the name given is the holder's; the register's own name is never told. */
export type ListedAnswer = {
  readonly asked: AskedLine;
  readonly outcome: ListedOutcome;
  readonly certificate?: Omit<ListedCertificate, "birthNameNorm"> | undefined;
  readonly name?: "same" | "differs" | undefined;
};

/** Answers each line of a list, in its order, from what the register holds of its numbers. */
export const answerList = (
  lines: readonly AskedLine[],
  held: ReadonlyMap<string, ListedCertificate>,
): ListedAnswer[] => {
  const seen = new Set<string>();
  return lines.map((asked) => {
    const { number, birthName } = asked;
    if (number === undefined) return { asked, outcome: "number-unreadable" };
    if (seen.has(number)) return { asked, outcome: "number-repeated" };
    seen.add(number);
    const found = held.get(number);
    if (!found) return { asked, outcome: "number-unknown" };
    const { birthNameNorm, ...certificate } = found;
    const name =
      birthName === undefined ? undefined : sameName(birthName, birthNameNorm) ? "same" : "differs";
    return { asked, outcome: certificate.state, certificate, name };
  });
};

/** A name as it is typed and as it is kept: capitals, accents and hyphens set no one apart. */
const sameName = (typed: string, kept: string): boolean => searchable(typed) === kept;
