import { bytesOfStatement, codeOf, type PaperStatement } from "../verification/index.ts";
import type { IssuerKey } from "./keys.ts";

/**
 * What the code on the sheet holds: the verification address in capitals, then, after `#`, which reaches no server,
 * the sheet's own words signed by the issuer's key.
 */
export const paperCode = async (
  statement: Omit<PaperStatement, "titleCut">,
  key: Pick<IssuerKey, "id" | "signer">,
  publicUrl: string,
): Promise<string> => {
  const { written, toSign } = bytesOfStatement(statement, key.id);
  const code = codeOf(written, await key.signer.sign(toSign));
  return `${publicUrl.toUpperCase()}/V/${statement.number}#${code}`;
};
