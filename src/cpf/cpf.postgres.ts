import type { Db } from "../storage/index.ts";

export type PassageState = "due" | "batched" | "accepted" | "refused";
type Outcome = "sent" | "accepted" | "refused";

type CpfTables = {
  cpf_flow: {
    id: string;
    certifier_id: string;
    file_name: string;
    sha256: string;
    checked: boolean;
    prepared_at: Date;
    treatment_id: string | null;
    read_back_at: Date | null;
    discarded_at: Date | null;
  };
  cpf_passage: { certificate_id: string; certifier_id: string; technical_id: string; state: PassageState };
  cpf_sending: {
    flow_id: string;
    certificate_id: string;
    certifier_id: string;
    outcome: Outcome;
    messages: string[];
  };
};

const on = (db: Db) => db.withTables<CpfTables>();

/** A file made for the Caisse des Dépôts; its text is not kept, since it may hold social security numbers. */
export type FlowRecord = {
  readonly id: string;
  readonly certifierId: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Was it checked against the official schema? */
  readonly checked: boolean;
  readonly preparedAt: Date;
  readonly treatmentId?: string | undefined;
  readonly readBackAt?: Date | undefined;
  readonly discardedAt?: Date | undefined;
};

const flowOf = (row: CpfTables["cpf_flow"]): FlowRecord => ({
  id: row.id,
  certifierId: row.certifier_id,
  fileName: row.file_name,
  sha256: row.sha256,
  checked: row.checked,
  preparedAt: row.prepared_at,
  treatmentId: row.treatment_id ?? undefined,
  readBackAt: row.read_back_at ?? undefined,
  discardedAt: row.discarded_at ?? undefined,
});

/** Files made for a certifier, the last first. */
export const flowsOf = async (db: Db, certifierId: string): Promise<FlowRecord[]> => {
  const rows = await on(db)
    .selectFrom("cpf_flow")
    .selectAll()
    .where("certifier_id", "=", certifierId)
    .orderBy("prepared_at", "desc")
    .execute();
  return rows.map(flowOf);
};

/** The flow, its row locked until the transaction ends. */
export const lockFlow = async (tx: Db, id: string): Promise<FlowRecord | undefined> => {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const row = await on(tx)
    .selectFrom("cpf_flow")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && flowOf(row);
};

/**
 * Opens the passages of certificates that have none, then holds all of the certifier's until the transaction ends: two
 * files made together would hold the same passages. A second maker waits on the first one's rows.
 */
export const holdPassages = async (
  tx: Db,
  certifierId: string,
  fresh: readonly { readonly certificateId: string; readonly technicalId: string }[],
): Promise<void> => {
  for (const some of inParts(fresh)) {
    await on(tx)
      .insertInto("cpf_passage")
      .values(
        some.map(({ certificateId, technicalId }) => ({
          certificate_id: certificateId,
          certifier_id: certifierId,
          technical_id: technicalId,
          state: "due" as const,
        })),
      )
      .onConflict((conflict) => conflict.column("certificate_id").doNothing())
      .execute();
  }
  await on(tx)
    .selectFrom("cpf_passage")
    .select("certificate_id")
    .where("certifier_id", "=", certifierId)
    .orderBy("certificate_id")
    .forUpdate()
    .execute();
};

/** A query takes some tens of thousands of values at most. */
const inParts = <Value>(values: readonly Value[]): readonly Value[][] =>
  Array.from({ length: Math.ceil(values.length / 5000) }, (_, i) => values.slice(i * 5000, (i + 1) * 5000));

export type PassageRecord = {
  readonly certificateId: string;
  readonly technicalId: string;
  readonly state: PassageState;
  /** Flow it was last sent in, and what came back of it. */
  readonly flowId?: string | undefined;
  readonly messages: readonly string[];
};

/** Passages already made at a certifier, by certificate. */
export const passagesOf = async (
  db: Db,
  certifierId: string,
): Promise<ReadonlyMap<string, PassageRecord>> => {
  const rows = await on(db)
    .selectFrom("cpf_passage as passage")
    .leftJoin("cpf_sending as sending", "sending.certificate_id", "passage.certificate_id")
    .leftJoin("cpf_flow as flow", "flow.id", "sending.flow_id")
    .select([
      "passage.certificate_id",
      "passage.technical_id",
      "passage.state",
      "sending.flow_id",
      "sending.messages",
    ])
    .where("passage.certifier_id", "=", certifierId)
    .distinctOn("passage.certificate_id")
    .orderBy("passage.certificate_id")
    .orderBy("flow.prepared_at", "desc")
    .orderBy("flow.id", "desc")
    .execute();
  return new Map(
    rows.map((row) => [
      row.certificate_id,
      {
        certificateId: row.certificate_id,
        technicalId: row.technical_id,
        state: row.state,
        flowId: row.flow_id ?? undefined,
        messages: row.messages ?? [],
      },
    ]),
  );
};

/** What was sent in one flow, with the state each passage has reached since. */
export const sentIn = async (db: Db, flowId: string): Promise<PassageRecord[]> => {
  const rows = await on(db)
    .selectFrom("cpf_sending as sending")
    .innerJoin("cpf_passage as passage", "passage.certificate_id", "sending.certificate_id")
    .select(["passage.certificate_id", "passage.technical_id", "passage.state", "sending.messages"])
    .where("sending.flow_id", "=", flowId)
    .orderBy("passage.technical_id")
    .execute();
  return rows.map((row) => ({
    certificateId: row.certificate_id,
    technicalId: row.technical_id,
    state: row.state,
    flowId,
    messages: row.messages,
  }));
};

/** Saves a flow; its passages now wait for the report. */
export const saveFlow = async (
  tx: Db,
  flow: FlowRecord,
  certificateIds: readonly string[],
): Promise<void> => {
  const { id, certifierId } = flow;
  await on(tx)
    .insertInto("cpf_flow")
    .values({
      id,
      certifier_id: certifierId,
      file_name: flow.fileName,
      sha256: flow.sha256,
      checked: flow.checked,
      prepared_at: flow.preparedAt,
      treatment_id: null,
      read_back_at: null,
      discarded_at: null,
    })
    .execute();
  for (const some of inParts(certificateIds)) {
    await on(tx)
      .updateTable("cpf_passage")
      .set({ state: "batched" })
      .where("certificate_id", "in", some)
      .execute();
    await on(tx)
      .insertInto("cpf_sending")
      .values(
        some.map((certificateId) => ({
          flow_id: id,
          certificate_id: certificateId,
          certifier_id: certifierId,
          outcome: "sent" as const,
          messages: [],
        })),
      )
      .execute();
  }
};

export const saveOutcome = async (
  tx: Db,
  flowId: string,
  certificateIds: readonly string[],
  outcome: "accepted" | "refused",
  messages: readonly string[] = [],
): Promise<void> => {
  for (const some of inParts(certificateIds)) {
    await on(tx)
      .updateTable("cpf_passage")
      .set({ state: outcome })
      .where("certificate_id", "in", some)
      .execute();
    await on(tx)
      .updateTable("cpf_sending")
      .set({ outcome, messages: [...messages] })
      .where("flow_id", "=", flowId)
      .where("certificate_id", "in", some)
      .execute();
  }
};

export const setReadBack = async (tx: Db, id: string, treatmentId: string, at: Date): Promise<void> => {
  await on(tx)
    .updateTable("cpf_flow")
    .set({ treatment_id: treatmentId, read_back_at: at })
    .where("id", "=", id)
    .execute();
};

/** A file never deposited: those of its passages that still wait for a report are due again. */
export const setDiscarded = async (tx: Db, id: string, at: Date): Promise<void> => {
  await on(tx).updateTable("cpf_flow").set({ discarded_at: at }).where("id", "=", id).execute();
  await on(tx)
    .updateTable("cpf_passage")
    .set({ state: "due" })
    .where("state", "=", "batched")
    .where("certificate_id", "in", (query) =>
      query.selectFrom("cpf_sending").select("certificate_id").where("flow_id", "=", id),
    )
    .execute();
};
