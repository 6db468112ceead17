import type { Command } from "./context.ts";
import { importCandidates } from "./import-candidates.ts";
import { importReceipt } from "./import-receipt.ts";
import { importRncp } from "./import-rncp.ts";

const kinds: Readonly<Record<string, Command>> = {
  rncp: importRncp,
  candidates: importCandidates,
  receipt: importReceipt,
};

/** Imports what comes from outside. Exit 0 done, 1 refused with every reason, 2 arguments that cannot be used. */
export const run: Command = async ([kind, ...args], context) => {
  const known = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (known) return known(args, context);
  context.err(
    "Dites ce qu'il faut importer : import rncp FICHIER, import candidates FICHIER --session ID, ou import receipt FICHIER.",
  );
  return 2;
};
