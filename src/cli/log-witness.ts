import { parseArgs } from "node:util";
import { dayInParis } from "../kernel/index.ts";
import { dayText } from "../language/index.ts";
import { addWitness, removeWitness, type WatchedBy, watchedBy } from "../log/index.ts";
import { readWitness } from "../log/pure/index.ts";
import type { Command } from "./context.ts";

/** `log witness [CLÉ | --remove NOM]`: knows a witness by its key ("name+id+base64"), forgets one, and lists them. */
export const nameWitnesses: Command = async (args, { database, out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { remove: { type: "string" } },
  });
  const known = positionals.map(readWitness);
  if (known.some((witness) => witness === undefined)) {
    err("Une clé de témoin s'écrit « nom+identifiant+clé » (C2SP signed-note, type 4).");
    return 2;
  }
  const { db, close } = await database();
  try {
    for (const witness of known) if (witness) await addWitness(db, witness);
    if (values.remove !== undefined) await removeWitness(db, values.remove);
    const watching = await watchedBy(db);
    for (const one of watching) out(lineOf(one));
    out(`${watching.length} témoin(s).`);
    return 0;
  } finally {
    await close();
  }
};

const lineOf = ({ witness, last }: WatchedBy): string =>
  last
    ? `${witness} : ${last.size} inscriptions, cosignées le ${dayText(dayInParis(last.at))}`
    : `${witness} : n'a encore rien cosigné`;
