import { type Decision, decide, finding } from "../kernel/index.ts";
import type { CpfCode } from "./codes.ts";
import type { PassageFacts } from "./passage.ts";
import { problemsOf } from "./problems.ts";
import { applyReceipt, type Receipt, type Sent } from "./receipt.ts";

/** May this certificate's passage leave for the Caisse des Dépôts? Every reason why not. */
export const mayBeSent = (facts: PassageFacts): Decision<true, CpfCode> => {
  const problems = problemsOf(facts);
  return decide(
    problems.length > 0
      ? problems
      : [finding<CpfCode>(true, "passage-complete", { code: facts.registration?.code ?? null })],
    () => true as const,
  );
};

/** After a report: the passages that leave again, alone in another file, and those that never do. */
export const afterReport = (
  sent: readonly Sent[],
  report: Pick<Receipt, "accepted" | "refused">,
): Decision<{ readonly again: readonly string[]; readonly done: readonly string[] }, CpfCode> => {
  const applied = applyReceipt(sent, { fileName: "", flowId: "", treatmentId: "", ...report });
  const again = applied.refused.map(({ technicalId }) => technicalId);
  const done = [...applied.accepted, ...applied.kept];
  const said = { sent: sent.length, accepted: done.length, refused: again.length };
  return decide([finding<CpfCode>(true, "report-applied", said)], () => ({ again, done }));
};
