import { MigrationRefused, StateRefused } from "../storage/index.ts";
import { commands } from "./commands.ts";
import type { CommandContext } from "./context.ts";
import { wordRefusal } from "./refusals.ts";

export type { Command, CommandContext, Settings } from "./context.ts";

/** Runs a command by name and answers its exit code; an unknown one prints the list and answers 2. */
export const runCommand = async (
  [name, ...args]: readonly string[],
  context: CommandContext,
): Promise<number> => {
  const entry = name === undefined ? undefined : commands[name];
  if (!entry) {
    context.err(
      name === undefined || name === "help" || name === "--help"
        ? "OpenCQP. Les commandes :"
        : `« ${name} » n'est pas une commande. Les commandes :`,
    );
    for (const [known, { summary }] of Object.entries(commands))
      context.err(`  ${known.padEnd(10)} ${summary}`);
    return name === "help" || name === "--help" ? 0 : 2;
  }
  try {
    const { run } = await entry.load();
    return await run(args, context);
  } catch (error) {
    if (error instanceof StateRefused || error instanceof MigrationRefused) {
      context.err(wordRefusal(error));
      return 1;
    }
    if ((error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) {
      context.err(`${(error as Error).message}\n${entry.summary}`);
      return 2;
    }
    throw error;
  }
};
