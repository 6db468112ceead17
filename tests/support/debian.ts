import { spawnSync } from "node:child_process";

const absent = new Set<string>();

/**
 * What a tool of the system says of these arguments, both its outputs; undefined where it is not installed, which is
 * told once.
 */
export const told = (tool: string, args: readonly string[]): string | undefined => {
  const { error, stdout, stderr } = spawnSync(tool, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (!error) return `${stdout}${stderr}`;
  if (!absent.has(tool)) process.stderr.write(`${tool} is not installed: what it would say is not tested\n`);
  absent.add(tool);
  return undefined;
};
