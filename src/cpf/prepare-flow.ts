import { createHash } from "node:crypto";
import { recordChange } from "../audit/index.ts";
import type { Fault } from "../intake/index.ts";
import { type Day, type Finding, finding, type World } from "../kernel/index.ts";
import { findCertifier } from "../people/index.ts";
import type { Texts } from "../rulebook/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { CpfCode } from "./codes.ts";
import { holdPassages, saveFlow } from "./cpf.postgres.ts";
import { dueCertificates, dueDay, passageFacts } from "./load-passages.ts";
import { passageOf } from "./passage.ts";
import { certifierProblems, problemsOf } from "./problems.ts";
import { writeFlow } from "./write-flow.ts";

/** What making a file needs. `check` holds the file against the official schema; without it the file is unchecked. */
export type CpfMeans = {
  readonly world: World;
  readonly texts: Pick<Texts, "law">;
  readonly publicUrl: string;
  readonly masterKey: Uint8Array;
  readonly check?: ((fileName: string, xml: string) => readonly Fault[]) | undefined;
};

export type HeldBack = {
  readonly number: string;
  readonly dueOn?: Day | undefined;
  readonly problems: readonly Finding<CpfCode>[];
};
export type LeavingPassage = {
  readonly number: string;
  readonly dueOn?: Day | undefined;
  readonly again: boolean;
};

export type PreparedFlow =
  | {
      readonly outcome: "prepared";
      readonly flowId: string;
      readonly fileName: string;
      readonly xml: string;
      readonly checked: boolean;
      readonly passages: readonly LeavingPassage[];
      readonly heldBack: readonly HeldBack[];
    }
  | {
      readonly outcome: "refused";
      readonly findings: readonly Finding<CpfCode>[];
      readonly heldBack: readonly HeldBack[];
    }
  | { readonly outcome: "invalid"; readonly faults: readonly Fault[] };

/** The most that one file may hold. */
const mostPassages = 200_000;

/**
 * Makes the file of a certifier's passages that are due or were refused, in one transaction; they then wait for the
 * report. Accepted passages, those waiting, and those that something keeps from leaving stay out.
 */
export const prepareFlow = (db: Db, means: CpfMeans, certifierId: string): Promise<PreparedFlow> =>
  inTransaction(db, async (tx): Promise<PreparedFlow> => {
    const certifier = await findCertifier(tx, certifierId);
    const wrong = certifierProblems(certifier);
    if (!certifier?.cpf || wrong.length > 0) return { outcome: "refused", findings: wrong, heldBack: [] };
    const fresh = (await dueCertificates(tx, certifierId)).filter(({ passage }) => passage === undefined);
    await holdPassages(
      tx,
      certifierId,
      fresh.map(({ certificate: { id: certificateId, number: technicalId } }) => ({
        certificateId,
        technicalId,
      })),
    );
    const { world, texts, publicUrl, masterKey, check } = means;
    const nirTravels = texts.law.inForce("cpf-export.nir", world.today())?.value === true;
    const waiting = (await dueCertificates(tx, certifierId)).filter(
      ({ passage }) => passage?.state === "due" || passage?.state === "refused",
    );
    const facts = await passageFacts(
      tx,
      waiting.map(({ certificate }) => certificate),
      nirTravels ? masterKey : undefined,
    );
    const judged = waiting.flatMap(({ certificate, passage }) => {
      const fact = facts.get(certificate.id);
      const dueOn = dueDay(certificate.issuedOn, texts.law);
      return fact
        ? [
            {
              id: certificate.id,
              number: certificate.number,
              again: passage?.state === "refused",
              dueOn,
              fact,
              problems: problemsOf(fact),
            },
          ]
        : [];
    });
    const heldBack = judged
      .filter(({ problems }) => problems.length > 0)
      .map(({ number, dueOn, problems }) => ({ number, dueOn, problems }));
    const leaving = judged.filter(({ problems }) => problems.length === 0).slice(0, mostPassages);
    if (leaving.length === 0)
      return { outcome: "refused", findings: [finding<CpfCode>(false, "nothing-to-send")], heldBack };
    const id = world.newId();
    const fileName = `accrochage-${certifierId}-${world.today()}-${id.slice(-12)}.xml`;
    const passages = leaving.map(({ fact }) => passageOf(fact, { publicUrl, nirTravels }));
    const xml = writeFlow({ id, at: world.now(), ...certifier.cpf, passages });
    const faults = check?.(fileName, xml) ?? [];
    if (faults.length > 0) return { outcome: "invalid", faults };
    const record = {
      id,
      certifierId,
      fileName,
      sha256: createHash("sha256").update(xml).digest("hex"),
      checked: check !== undefined,
      preparedAt: world.now(),
    };
    await saveFlow(
      tx,
      record,
      leaving.map((one) => one.id),
    );
    await recordChange(tx, world, {
      certifierId,
      act: "holders-file-prepared",
      object: id,
      after: { fileName, sha256: record.sha256, passages: leaving.length },
    });
    return {
      outcome: "prepared",
      flowId: id,
      fileName,
      xml,
      checked: record.checked,
      passages: leaving.map(({ number, dueOn, again }) => ({ number, dueOn, again })),
      heldBack,
    };
  });
