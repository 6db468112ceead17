import {
  readFrameworkFile,
  readOutline,
  writeFrameworkCsv,
  writeFrameworkJson,
  writeOutline,
} from "../../../referential/index.ts";
import { type Desk, download, notFound } from "../desk.tsx";
import { saveDraft } from "./acts.ts";
import { draftName, type InHand, inHand, versionName } from "./hand.ts";
import { frameworkPage } from "./page.tsx";

type Exported = Parameters<typeof writeFrameworkJson>[0];

/** What the address names: a version, or the draft when all of its lines can be read. */
const named = ({ certification, versions, draft }: InHand, name: string): Exported | undefined => {
  const certificationId = certification.id;
  if (name !== draftName) {
    const found = versions.find((version) => versionName(version) === name);
    return found && { ...found, certificationId, version: name };
  }
  const read = draft && readOutline(draft.outline);
  return read?.ok ? { certificationId, blocks: read.blocks } : undefined;
};

const kinds = {
  csv: { type: "text/csv; charset=utf-8", write: ({ blocks }: Exported) => writeFrameworkCsv(blocks) },
  json: { type: "application/json", write: writeFrameworkJson },
} as const;

/** A version of a framework, or its draft, as a file. */
export const frameworkFile =
  (kind: keyof typeof kinds) =>
  async (desk: Desk, certifierId: string): Promise<Response> => {
    const hand = await inHand(desk, certifierId);
    const name = desk.c.req.param("version") ?? "";
    const found = hand && named(hand, name);
    if (!found) return notFound(desk);
    const file = `referentiel-${found.certificationId}-${name}.${kind}`;
    return download(desk, file, kinds[kind].type, kinds[kind].write(found));
  };

/** Takes a file in as the draft, all of it or nothing; what is wrong with it is told place by place. */
export const importFramework = async (desk: Desk, certifierId: string): Promise<Response> => {
  const hand = await inHand(desk, certifierId);
  if (!hand) return notFound(desk);
  const { file, former, draft } = await desk.c.req.parseBody();
  if (!(file instanceof File) || file.name === "")
    return frameworkPage(desk, certifierId, { file: "missing" });
  const name = file.name.slice(0, 120);
  const reading = await readFrameworkFile(name, new Uint8Array(await file.arrayBuffer()));
  if (!reading.ok) return frameworkPage(desk, certifierId, { file: { name, faults: reading.faults } });
  const { id } = hand.certification;
  const { from, source } = hand.draft ?? { source: { text: "", article: "" } };
  const outline = writeOutline(reading.blocks);
  const opened = { former: String(former ?? ""), draft: String(draft ?? "") };
  return saveDraft(
    desk,
    certifierId,
    { certificationId: id, outline, from, source, fileName: name },
    { ...opened, outline, from: from ?? "", ...source },
  );
};
