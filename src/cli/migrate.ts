import type { Command } from "./context.ts";

/** Brings the database to this version of the product; opening it is what does so. */
export const run: Command = async (_args, { database, out }) => {
  const opened = await database();
  await opened.close();
  out("La base est à jour.");
  return 0;
};
