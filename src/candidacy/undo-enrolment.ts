import { recordChange } from "../audit/index.ts";
import { type Day, type Decision, decide, type Finding, finding, type World } from "../kernel/index.ts";
import { reducePeople } from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type Candidacy, candidaciesOfPerson, eraseCandidacies } from "./candidacy.postgres.ts";

export type UndoCode =
  | "enrolled-before-today"
  | "session-not-planned"
  | "already-assessed"
  | "already-recused";

/** What happened to a file since it was enrolled. */
export type UndoFacts = {
  readonly today: Day;
  readonly enrolledOn: Day;
  /** The state of its session. */
  readonly state: string;
  readonly assessed: boolean;
  /** A member of the jury has already stood aside on it. */
  readonly recused: boolean;
};

/** May this enrolment be undone? On its day alone, while nothing came of it. */
export const mayUndo = (facts: UndoFacts): Decision<undefined, UndoCode> =>
  decide([...whatCameOfIt(facts)], () => undefined);

function* whatCameOfIt({
  today,
  enrolledOn,
  state,
  assessed,
  recused,
}: UndoFacts): Generator<Finding<UndoCode>> {
  if (enrolledOn !== today) yield finding<UndoCode>(false, "enrolled-before-today", { on: enrolledOn });
  if (state !== "planned") yield finding<UndoCode>(false, "session-not-planned", { state });
  if (assessed) yield finding<UndoCode>(false, "already-assessed");
  if (recused) yield finding<UndoCode>(false, "already-recused");
}

/** What is known of the session, of the marks and of the recusals of a batch when it is to be undone. */
export type SinceEnrolled = Pick<UndoFacts, "state"> & {
  readonly assessed: ReadonlySet<string>;
  readonly recused: ReadonlySet<string>;
};

/** A file of a batch, with the answer whether it may be undone. */
export type Undoable = { readonly candidacy: Candidacy; readonly decision: Decision<undefined, UndoCode> };

/** Each file of a batch with its answer, undoing none. */
export const previewUndo = (
  batch: readonly Candidacy[],
  { state, assessed, recused }: SinceEnrolled,
  today: Day,
): readonly Undoable[] =>
  batch.map((candidacy) => ({
    candidacy,
    decision: mayUndo({
      today,
      enrolledOn: candidacy.enrolledOn,
      state,
      assessed: assessed.has(candidacy.id),
      recused: recused.has(candidacy.id),
    }),
  }));

/** A batch is undone as it was made, whole: one file that cannot be keeps all the others. */
export const isUndoable = (answers: readonly Undoable[]): boolean =>
  answers.length > 0 && answers.every(({ decision }) => decision.outcome === "granted");

/**
 * Undoes a batch in one transaction: its files are erased, and persons known by nothing else are reduced to what
 * names nobody. The trail keeps that they were enrolled and undone.
 */
export const undoEnrolment = (
  db: Db,
  world: World,
  batch: readonly Candidacy[],
  since: SinceEnrolled,
): Promise<readonly Undoable[]> =>
  inTransaction(db, async (tx) => {
    const answers = previewUndo(batch, since, world.today());
    if (!isUndoable(answers)) return answers;
    await eraseCandidacies(
      tx,
      batch.map(({ id }) => id),
    );
    const strangers: string[] = [];
    for (const { personId } of batch)
      if ((await candidaciesOfPerson(tx, personId)).length === 0) strangers.push(personId);
    await reducePeople(tx, strangers);
    for (const { certifierId, id, sessionId, route, public: as, enteredOn } of batch)
      await recordChange(tx, world, {
        certifierId,
        act: "enrolment-undone",
        object: id,
        within: sessionId,
        before: { route, public: as, enteredOn },
      });
    return answers;
  });
