import { z } from "zod";
import {
  type Application,
  type ApplicationColumn,
  type ApplicationsReading,
  cellsBehind,
  findDraft,
  type Mend,
  type MendCode,
  mayMend,
  mayNotifyRefusal,
  mendDraft,
  mended,
  readApplications,
} from "../../../candidacy/index.ts";
import { type Fault, readTable } from "../../../intake/index.ts";
import type { Session } from "../../../jury/index.ts";
import type { Decision, Finding } from "../../../kernel/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { type AnsweredLine, type Opened, previewPeople } from "./people.ts";

/** A line that is not enrolled as it stands: what cannot be read in it, or why it is refused, and the cells to mend. */
export type BadLine = {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
  readonly toMend: readonly ApplicationColumn[];
  /** Refused for a reason that the person should hear. */
  readonly notifiable: boolean;
};

/** A file between its drop and the enrolment: all of its lines, good and bad. */
export type DroppedFile = {
  readonly id: string;
  readonly name: string;
  /** For which no line can be read at all. */
  readonly faults: readonly Fault[];
  readonly ready: readonly Application[];
  readonly bad: readonly BadLine[];
  /** Lines mended on the page so far. */
  readonly mendedLines: ReadonlySet<number>;
};

type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>> & { readonly id: string };

/** The draft that the address names, for the account that brought it. */
const draftOf = async ({ c, means, actor }: Desk, session: Session): Promise<Draft | undefined> => {
  const id = z.uuid().safeParse(c.req.param("draft"));
  if (!id.success) return undefined;
  const asked = { id: id.data, sessionId: session.id, accountId: actor.account.id };
  const draft = await findDraft(means.db, means, asked);
  return draft && { ...draft, id: id.data };
};

const tableOf = async ({ name, bytes, mends }: Draft) => mended(await readTable(name, bytes), mends);

/** What the file says as it now stands, and under which draft it is kept; undefined once it is forgotten. */
export const readDropped = async (
  desk: Desk,
  session: Session,
): Promise<(ApplicationsReading & { readonly id: string }) | undefined> => {
  const draft = await draftOf(desk, session);
  return draft && { id: draft.id, ...readApplications(draft.name, await tableOf(draft)) };
};

/** The file with the answer to each of its lines, without enrolling anyone. */
export const openDropped = async (
  desk: Desk,
  session: Session,
  opened: Opened & { ok: true },
): Promise<DroppedFile | undefined> => {
  const draft = await draftOf(desk, session);
  return draft && previewOf(desk, session, opened, draft);
};

const previewOf = async (
  desk: Desk,
  session: Session,
  opened: Opened & { ok: true },
  draft: Draft,
): Promise<DroppedFile> => {
  const table = await tableOf(draft);
  const { applications, faults } = readApplications(draft.name, table);
  const answers = await previewPeople(desk, session, opened, applications);
  const cells: CellsByLine = new Map(table.ok ? table.rows.map((row) => [row.line, row.cells]) : []);
  const ofWhole = ({ line }: Fault): boolean => line === undefined || !cells.has(line);
  return {
    id: draft.id,
    name: draft.name,
    faults: faults.filter(ofWhole),
    ready: answers
      .filter(({ decision }) => decision.outcome === "granted")
      .map(({ application }) => application),
    bad: badLines(
      faults.filter((fault) => !ofWhole(fault)),
      answers,
      cells,
    ),
    mendedLines: new Set(draft.mends.map(({ line }) => line)),
  };
};

type CellsByLine = ReadonlyMap<number, BadLine["cells"]>;

/** The lines with a fault and those refused, in the order of the file. */
const badLines = (
  faults: readonly Fault[],
  answers: readonly AnsweredLine[],
  cells: CellsByLine,
): readonly BadLine[] => {
  const why = new Map<number, Pick<BadLine, "faults" | "findings" | "notifiable">>();
  for (const fault of faults) {
    const line = fault.line ?? 0;
    why.set(line, { faults: [...(why.get(line)?.faults ?? []), fault], findings: [], notifiable: false });
  }
  for (const { application, decision } of answers)
    if (decision.outcome !== "granted")
      why.set(application.line ?? 0, {
        faults: [],
        findings: decision.findings,
        notifiable: mayNotifyRefusal(decision).outcome === "granted",
      });
  return [...why]
    .sort(([a], [b]) => a - b)
    .map(([line, said]) => ({
      line,
      cells: cells.get(line) ?? {},
      ...said,
      toMend: cellsBehind(said.faults, said.findings),
    }));
};

/** Keeps the cells typed for the bad lines of the file, all or none; undefined once the file is forgotten. */
export const mendDropped = (
  desk: Desk,
  session: Session,
  opened: Opened & { ok: true },
  typed: Typed,
): Promise<Decision<readonly Mend[], MendCode> | undefined> =>
  inTransaction(desk.means.db, async (tx) => {
    const within = { ...desk, means: { ...desk.means, db: tx } };
    const draft = await draftOf(within, session);
    if (!draft) return undefined;
    const { bad } = await previewOf(within, session, opened, draft);
    const decision = mayMend(typed, new Set(bad.map(({ line }) => line)));
    if (decision.outcome === "granted") await mendDraft(tx, within.means, draft.id, draft, decision.value);
    return decision;
  });
