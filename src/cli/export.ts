import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type CpfMeans, discardFlow, type PreparedFlow, prepareFlow, readSchema } from "../cpf/index.ts";
import { writeCsv } from "../intake/index.ts";
import { wordCpfCode } from "../notices/index.ts";
import type { Db } from "../storage/index.ts";
import type { Command, CommandContext } from "./context.ts";
import { faultLine, faultRecord } from "./faults.ts";

const usage =
  "La commande est : export cpf --certifier ID --out FICHIER [--xsd FICHIER] [--json] ; un fichier jamais déposé se met de côté par export cpf --certifier ID --discard FLUX";

/**
 * Makes the file of a certifier's passages for the Caisse des Dépôts, and beside it the list of those held back.
 * Exit 0 done, 1 nothing can leave or the file does not follow its schema, 2 arguments that cannot be used.
 */
export const run: Command = async ([kind, ...args], context) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      certifier: { type: "string" },
      out: { type: "string" },
      xsd: { type: "string" },
      discard: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const { certifier, out: path, xsd, discard } = values;
  const asks = (path === undefined) !== (discard === undefined);
  if (kind !== "cpf" || certifier === undefined || !asks || (xsd !== undefined && !existsSync(xsd))) {
    context.err(usage);
    return 2;
  }
  if (path !== undefined && existsSync(path)) {
    context.err(`${path} existe déjà : choisissez un autre nom, un fichier d'accrochage ne se remplace pas.`);
    return 2;
  }
  return discard === undefined
    ? make(context, certifier, path ?? "", xsd, values.json)
    : setAside(context, certifier, discard);
};

const make = async (
  context: CommandContext,
  certifierId: string,
  path: string,
  xsd: string | undefined,
  json: boolean,
): Promise<number> => {
  const schema = xsd === undefined ? undefined : await readSchema(basename(xsd), readFileSync(xsd));
  if (schema && !schema.ok) {
    for (const fault of schema.faults) context.err(faultLine(fault));
    return 2;
  }
  const opened = await context.database();
  try {
    const { world, settings } = context;
    const means: CpfMeans = {
      world,
      texts: context.texts(),
      publicUrl: settings.publicUrl,
      masterKey: context.masterKey(),
      check: schema?.check,
    };
    const prepared = await prepareFlow(opened.db, means, certifierId);
    if (prepared.outcome === "prepared") await deliver(opened.db, context, path, prepared);
    const aside = "heldBack" in prepared && prepared.heldBack.length > 0 ? `${path}.retenus.csv` : undefined;
    if (aside && "heldBack" in prepared)
      writeFileSync(aside, heldBackCsv(prepared.heldBack), { mode: 0o600 });
    if (json) context.out(JSON.stringify(record(prepared), null, 2));
    else say(prepared, path, aside, context);
    return prepared.outcome === "prepared" ? 0 : 1;
  } finally {
    schema?.close();
    await opened.close();
  }
};

/** Writes the file, for its owner alone: it may hold social security numbers. What cannot be written was never sent. */
const deliver = async (
  db: Db,
  { world }: CommandContext,
  path: string,
  { flowId, xml }: PreparedFlow & { outcome: "prepared" },
): Promise<void> => {
  try {
    writeFileSync(path, xml, { flag: "wx", mode: 0o600 });
  } catch (error) {
    await discardFlow(db, { world }, flowId);
    throw error;
  }
};

const heldBackCsv = (heldBack: (PreparedFlow & { outcome: "prepared" })["heldBack"]): string =>
  writeCsv(
    ["numero", "a_envoyer_avant_le", "motif"],
    heldBack.flatMap(({ number, dueOn, problems }) =>
      problems.map((problem) => [number, dueOn ?? "", wordCpfCode(problem, "fr")]),
    ),
  );

const record = (prepared: PreparedFlow): unknown => {
  if (prepared.outcome === "invalid") return { ...prepared, faults: prepared.faults.map(faultRecord) };
  return prepared.outcome === "prepared" ? { ...prepared, xml: undefined } : prepared;
};

const say = (
  prepared: PreparedFlow,
  path: string,
  aside: string | undefined,
  { out, err, world }: CommandContext,
): void => {
  if (prepared.outcome === "invalid") {
    for (const fault of prepared.faults) err(faultLine(fault));
    err("Rien n'est parti : le fichier ne respecte pas son schéma.");
    return;
  }
  if (aside) err(`${prepared.heldBack.length} certificat(s) retenu(s) ; les motifs sont dans ${aside}`);
  if (prepared.outcome === "refused") {
    for (const finding of prepared.findings) err(wordCpfCode(finding, "fr"));
    return;
  }
  const late = prepared.passages.filter(({ dueOn }) => dueOn !== undefined && dueOn < world.today()).length;
  if (late > 0) err(`${late} passage(s) partent après leur délai de trois mois.`);
  if (!prepared.checked)
    err("Fichier non contrôlé par le schéma officiel : donnez-le par --xsd pour qu'il le soit.");
  const again = prepared.passages.filter((one) => one.again).length;
  out(`${path} : ${prepared.passages.length} passage(s), dont ${again} renvoyé(s). Flux ${prepared.flowId}`);
};

const setAside = async (context: CommandContext, certifierId: string, flowId: string): Promise<number> => {
  const opened = await context.database();
  try {
    const findings = await discardFlow(opened.db, { world: context.world, certifierId }, flowId);
    for (const finding of findings) context.err(wordCpfCode(finding, "fr"));
    if (findings.length === 0)
      context.out(`Flux ${flowId} mis de côté : ses passages sans réponse sont de nouveau à envoyer.`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await opened.close();
  }
};
