import { recordChange } from "../audit/index.ts";
import { noteAccepted, registeredCertificates } from "../certificate/index.ts";
import type { Fault } from "../intake/index.ts";
import { type Finding, finding, type World } from "../kernel/index.ts";
import { eraseNirs } from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { CpfCode } from "./codes.ts";
import { lockFlow, saveOutcome, sentIn, setDiscarded, setReadBack } from "./cpf.postgres.ts";
import { type Applied, applyReceipt, readReceipt } from "./receipt.ts";

/** `certifierId`: the certifier whose report is read; a report on another's file is then refused. */
export type ReadBackMeans = { readonly world: World; readonly certifierId?: string | undefined };

export type ReadBack =
  | ({ readonly outcome: "applied"; readonly flowId: string; readonly certifierId: string } & Applied)
  | { readonly outcome: "refused"; readonly findings: readonly Finding<CpfCode>[] }
  | { readonly outcome: "unreadable"; readonly faults: readonly Fault[] };

const refused = (code: CpfCode, facts = {}): ReadBack & { outcome: "refused" } => ({
  outcome: "refused",
  findings: [finding<CpfCode>(false, code, facts)],
});

/**
 * Reads a processing report and notes what it says of each passage, in one transaction: those accepted are never sent
 * again and their holder's NIR is erased, those refused are due again with the reasons given. Read twice, it changes
 * nothing more.
 */
export const readBack = async (
  db: Db,
  means: ReadBackMeans,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ReadBack> => {
  const reading = await readReceipt(file.name, file.bytes);
  if (!reading.ok) return { outcome: "unreadable", faults: reading.faults };
  const { receipt } = reading;
  return inTransaction(db, async (tx): Promise<ReadBack> => {
    const flow = await lockFlow(tx, receipt.flowId.toLowerCase());
    if (!flow) return refused("flow-unknown", { flow: receipt.flowId.slice(0, 60) });
    const { id, certifierId } = flow;
    if (means.certifierId !== undefined && means.certifierId !== certifierId)
      return refused("flow-of-another-certifier");
    const sent = await sentIn(tx, id);
    const applied = applyReceipt(
      sent.map(({ technicalId, state }) => ({ technicalId, accepted: state === "accepted" })),
      receipt,
    );
    const certificateIds = new Map(
      sent.map(({ technicalId, certificateId }) => [technicalId, certificateId]),
    );
    const idsOf = (technicalIds: readonly string[]): string[] =>
      technicalIds.flatMap((one) => certificateIds.get(one) ?? []);
    const accepted = idsOf(applied.accepted);
    await saveOutcome(tx, id, accepted, "accepted");
    for (let start = 0; start < accepted.length; start += 5000)
      await noteAccepted(tx, accepted.slice(start, start + 5000));
    for (const { technicalId, messages } of applied.refused)
      await saveOutcome(tx, id, idsOf([technicalId]), "refused", messages);
    await setReadBack(tx, id, receipt.treatmentId.slice(0, 100), means.world.now());
    await eraseNirsOf(tx, certifierId, accepted);
    await recordChange(tx, means.world, {
      certifierId,
      act: "holders-file-read-back",
      object: id,
      after: { accepted: applied.accepted.length, refused: applied.refused.length },
    });
    return { outcome: "applied", flowId: id, certifierId, ...applied };
  });
};

const eraseNirsOf = async (tx: Db, certifierId: string, certificateIds: readonly string[]): Promise<void> => {
  if (certificateIds.length === 0) return;
  const accepted = new Set(certificateIds);
  const certificates = await registeredCertificates(tx, certifierId);
  const personIds = certificates.filter(({ id }) => accepted.has(id)).map(({ personId }) => personId);
  for (let start = 0; start < personIds.length; start += 5000)
    await eraseNirs(tx, personIds.slice(start, start + 5000));
};

/** Sets aside a file that was never deposited, or that its schema refused whole: its passages are due again. */
export const discardFlow = (
  db: Db,
  means: ReadBackMeans,
  flowId: string,
): Promise<readonly Finding<CpfCode>[]> =>
  inTransaction(db, async (tx) => {
    const flow = await lockFlow(tx, flowId.toLowerCase());
    if (!flow) return refused("flow-unknown", { flow: flowId.slice(0, 60) }).findings;
    if (means.certifierId !== undefined && means.certifierId !== flow.certifierId)
      return refused("flow-of-another-certifier").findings;
    if (flow.readBackAt) return refused("flow-read-back").findings;
    await setDiscarded(tx, flow.id, means.world.now());
    await recordChange(tx, means.world, {
      certifierId: flow.certifierId,
      act: "holders-file-discarded",
      object: flow.id,
    });
    return [];
  });
