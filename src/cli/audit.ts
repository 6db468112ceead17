import { parseArgs } from "node:util";
import { type CheckedTrail, checkTrail, type Head } from "../audit/index.ts";
import type { Command } from "./context.ts";

const usage =
  "La commande est : audit check [--expect CHAÎNE:NOMBRE:EMPREINTE…] [--json] ; l'empreinte se recopie d'un contrôle passé";

/**
 * `audit check [--expect CHAIN:LENGTH:HASH…] [--json]`: follows every chain of the audit trail. Exit 0 all hold, 1 one
 * does not, 2 the command cannot be read.
 */
export const run: Command = async ([name, ...args], context) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      expect: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
    },
  });
  const kept = values.expect.map(headIn);
  if (name !== "check" || kept.includes(undefined)) {
    context.err(usage);
    return 2;
  }
  const { db, close } = await context.database();
  try {
    const checked = await checkTrail(db, new Map(kept.filter((one) => one !== undefined)));
    if (values.json)
      context.out(
        JSON.stringify(
          checked.map((one) => ({ ...one, hash: hexOf(one.hash) })),
          null,
          2,
        ),
      );
    else for (const line of linesOf(checked)) context.out(line);
    return checked.some(({ fault }) => fault) ? 1 : 0;
  } finally {
    await close();
  }
};

const headIn = (written: string): readonly [string, Head] | undefined => {
  const [, chain, length, hash] = /^([a-z0-9-]+):(\d{1,15}):([0-9a-f]{64})$/.exec(written) ?? [];
  return chain && hash ? [chain, { length: Number(length), hash: Buffer.from(hash, "hex") }] : undefined;
};

const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString("hex");

const faultWords = {
  "entry-missing": "cette inscription manque",
  "entry-altered": "cette inscription a été modifiée, ou la suite réécrite",
  "details-altered": "le détail de cette inscription a été modifié",
  "end-missing": "la suite manque",
} as const;

const linesOf = (checked: readonly CheckedTrail[]): string[] => [
  ...checked.map(({ chain, length, hash, erased, fault }) =>
    fault
      ? `✗ ${chain} : inscription ${fault.position}, ${faultWords[fault.code]}`
      : `✓ ${chain}:${length}:${hexOf(hash)}${erased > 0 ? ` (détails effacés : ${erased})` : ""}`,
  ),
  checked.length === 0
    ? "Aucune inscription à l'historique."
    : "Gardez ces lignes hors de la machine : reprises par --expect, elles montrent une chaîne réécrite.",
];
