import { tellFactor } from "../notices/index.ts";
import { forgetFactors } from "../people/index.ts";
import { inTransaction } from "../storage/index.ts";
import type { Command } from "./context.ts";

/**
 * `account forget-factors ADDRESS`: for who lost their phone and has no other second factor. Whoever keeps the
 * installation makes sure of who asks. Exit 0 done, 1 no such account, 2 the command cannot be read.
 */
export const run: Command = async ([name, address, ...rest], context) => {
  const { world, settings, out, err } = context;
  if (name !== "forget-factors" || !address || rest.length > 0) {
    err("La commande est : account forget-factors ADRESSE");
    return 2;
  }
  const { db, close } = await context.database();
  try {
    const means = { world, masterKey: context.masterKey(), publicUrl: settings.publicUrl };
    const forgotten = await inTransaction(db, async (tx) => {
      const answer = await forgetFactors(tx, world, address);
      for (const factor of answer?.factors ?? [])
        if (answer) await tellFactor(tx, means, answer.account, { factor, change: "removed" });
      return answer;
    });
    if (!forgotten) {
      err("Aucun compte n'a cette adresse.");
      return 1;
    }
    out(
      forgotten.factors.length === 0
        ? "Ce compte n'avait aucun second facteur. Ses sessions sont fermées."
        : "Les seconds facteurs de ce compte sont retirés et ses sessions fermées ; une lettre le dit à son titulaire.",
    );
    return 0;
  } finally {
    await close();
  }
};
