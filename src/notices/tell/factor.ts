import type { Account } from "../../people/index.ts";
import type { Db } from "../../storage/index.ts";
import { type FactorChange, factorLetter } from "../letters/account.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import type { TellingMeans } from "./telling.ts";

/** Tells the holder of an account that a second factor was added or removed, in the transaction that did it. */
export const tellFactor = (
  tx: Db,
  means: TellingMeans,
  { email, name }: Pick<Account, "email" | "name">,
  change: FactorChange,
): Promise<boolean> =>
  queueMail(tx, means, {
    ...factorLetter({ ...change, name, path: `${means.publicUrl}/travail/compte` }),
    to: email,
  });
