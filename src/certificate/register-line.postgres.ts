import type { Day } from "../kernel/index.ts";
import { type Db, gathered, runPrepared } from "../storage/index.ts";
import type { CertificateState } from "./certificate.postgres.ts";

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
