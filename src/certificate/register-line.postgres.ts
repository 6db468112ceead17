import type { Day } from "../kernel/index.ts";
import { type Db, gathered, runPrepared } from "../storage/index.ts";
import type { CertificateState } from "./certificate.postgres.ts";
import type { ListedCertificate } from "./confirm-list.ts";

/** What a number alone tells of a certificate, and where its issue stands in the log. Never a holder. */
export type RegisterLine = {
  readonly number: string;
  readonly title: string;
  /** The certifier's name as it was at issue. */
  readonly certifier: string;
  readonly issuedOn: Day;
  readonly state: CertificateState;
  readonly logTicket: number;
};

const lines = {
  name: "register-lines",
  text: `select number, title, certifier_name as certifier, issued_on as "issuedOn", state, log_ticket as "logTicket"
    from certificate where number = any($1::text[])`,
};

/** Finds lines of the register by number, whatever its case; numbers asked for at the same time share one query. */
export const findRegisterLine = (db: Db): ((number: string) => Promise<RegisterLine | undefined>) => {
  const find = gathered(async (numbers) => {
    const { rows } = await runPrepared<RegisterLine>(db, lines, [numbers]);
    return new Map(rows.map((line) => [line.number, line]));
  });
  return (number) => find(number.toUpperCase());
};

const listed = {
  name: "register-list",
  text: `select number, title, certifier_name as certifier, certification_id as "certificationId",
      issued_on as "issuedOn", (content #>> '{award,awardedOn}')::date as "awardedOn", state,
      birth_name_norm as "birthNameNorm"
    from certificate where number = any($1::text[])`,
};

/** What the register holds of the numbers of a list, by number. */
export const findListed = async (
  db: Db,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, ListedCertificate>> => {
  const { rows } = await runPrepared<ListedCertificate>(db, listed, [numbers]);
  return new Map(rows.map((one) => [one.number, one]));
};
