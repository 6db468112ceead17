import type { Command } from "./context.ts";
import { checkLog } from "./log-check.ts";
import { exportLog } from "./log-export.ts";
import { nameWitnesses } from "./log-witness.ts";

const actions: Readonly<Record<string, Command>> = {
  check: checkLog,
  export: exportLog,
  witness: nameWitnesses,
};

/** `log check`, `log export`, `log witness`. */
export const run: Command = async ([name = "", ...args], context) => {
  const action = actions[name];
  if (action) return action(args, context);
  context.err("Les commandes sont : log check, log export --out DOSSIER, log witness [CLÉ]");
  return 2;
};
