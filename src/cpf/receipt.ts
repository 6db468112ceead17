import { decode, type Fault, readXml } from "../intake/index.ts";

/** What the Caisse des Dépôts answers to a file: what was taken, what was refused and why. */
export type Receipt = {
  readonly fileName: string;
  readonly flowId: string;
  readonly treatmentId: string;
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly technicalId: string; readonly messages: readonly string[] }[];
};

export type ReceiptReading =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Room for 200,000 passages, the most that one file may hold. */
const largest = 100 * 1024 * 1024;

/**
 * Reads a processing report. Elements are known by their local name, whatever its case: sources differ. A DOCTYPE, a
 * report without the flow it answers, or one that says yes and no to one passage, is refused.
 */
export const readReceipt = async (file: string, bytes: Uint8Array): Promise<ReceiptReading> => {
  const refuse = (...faults: Omit<Fault, "file">[]): ReceiptReading => ({
    ok: false,
    faults: faults.map((fault) => ({ file, ...fault })),
  });
  if (bytes.length === 0) return refuse({ code: "file-empty", facts: {} });
  if (bytes.length > largest)
    return refuse({
      code: "file-too-large",
      facts: { megabytes: Math.ceil(bytes.length / 1_048_576), limit: 100 },
    });
  const decoded = decode(bytes);
  if (!decoded) return refuse({ code: "encoding-unreadable", facts: {} });
  const taken = {
    file: "",
    flow: "",
    treatment: "",
    accepted: new Set<string>(),
    refused: new Map<string, string[]>(),
  };
  const path: string[] = [];
  let text = "";
  let refusedId = "";
  const fault = await readXml(file, once(decoded.text), {
    open: (name) => {
      path.push(name.toLowerCase());
      text = "";
      if (path.length === 1 && path[0] !== "rapport")
        return { code: "xml-root-unknown", facts: { found: name, known: "rapport" } };
      return undefined;
    },
    text: (piece) => {
      text += piece;
    },
    close: () => {
      const value = text.trim();
      const at = path.join("/");
      if (at === "rapport/nomfichier") taken.file = value;
      if (at === "rapport/idflux") taken.flow = value;
      if (at === "rapport/idtraitement") taken.treatment = value;
      if (at === "rapport/passagesok/idtechnique") taken.accepted.add(value);
      if (at === "rapport/passagesko/passage/idtechnique") {
        refusedId = value;
        taken.refused.set(value, taken.refused.get(value) ?? []);
      }
      if (at === "rapport/passagesko/passage/messageerreur")
        taken.refused.get(refusedId)?.push(value.slice(0, 500));
      path.pop();
      text = "";
    },
  });
  if (fault) return { ok: false, faults: [fault] };
  const missing = (["idFlux", "idTraitement"] as const).filter(
    (name) => (name === "idFlux" ? taken.flow : taken.treatment) === "",
  );
  if (missing.length > 0)
    return refuse(...missing.map((column) => ({ column, code: "value-missing" as const, facts: {} })));
  const both = [...taken.accepted].filter((id) => taken.refused.has(id));
  if (both.length > 0)
    return refuse({
      column: "idTechnique",
      code: "receipt-contradicts",
      facts: { found: both.slice(0, 5).join(", ") },
    });
  const refused = [...taken.refused].map(([technicalId, messages]) => ({ technicalId, messages }));
  return {
    ok: true,
    receipt: {
      fileName: taken.file,
      flowId: taken.flow,
      treatmentId: taken.treatment,
      accepted: [...taken.accepted],
      refused,
    },
  };
};

async function* once(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

/** A passage of the flow as it stands before its report is read. */
export type Sent = { readonly technicalId: string; readonly accepted: boolean };

export type Applied = {
  readonly accepted: readonly string[];
  readonly refused: Receipt["refused"];
  /** Refused now and accepted before: what was accepted stays so. */
  readonly kept: readonly string[];
  /** In the report and not in the flow. */
  readonly strangers: readonly string[];
  /** In the flow, of which the report says nothing. */
  readonly silent: readonly string[];
};

/** What a report changes in its flow. An accepted passage is never sent again; a refused one goes alone in another file. */
export const applyReceipt = (sent: readonly Sent[], { accepted, refused }: Receipt): Applied => {
  const known = new Map(sent.map((one) => [one.technicalId, one]));
  const said = new Set([...accepted, ...refused.map(({ technicalId }) => technicalId)]);
  const ours = refused.filter(({ technicalId }) => known.has(technicalId));
  return {
    accepted: accepted.filter((id) => known.has(id)),
    refused: ours.filter(({ technicalId }) => !known.get(technicalId)?.accepted),
    kept: ours
      .filter(({ technicalId }) => known.get(technicalId)?.accepted)
      .map(({ technicalId }) => technicalId),
    strangers: [...said].filter((id) => !known.has(id)),
    silent: sent.filter(({ technicalId }) => !said.has(technicalId)).map(({ technicalId }) => technicalId),
  };
};
