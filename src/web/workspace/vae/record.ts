import { z } from "zod";
import { recordVaeStep, type VaeStep, vaeOpinions } from "../../../candidacy/index.ts";
import type { Session } from "../../../jury/index.ts";
import { finding } from "../../../kernel/index.ts";
import { tellVaeAnswered } from "../../../notices/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { candidatePage } from "../candidates.tsx";
import { type Desk, done, notFound } from "../desk.tsx";
import { dayField, maybe, oneOf, readTyped, typedIn } from "../form.ts";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";

const Feasibility = z
  .object({
    kind: z.literal("feasibility"),
    metOn: dayField,
    metBy: maybe(120),
    opinion: oneOf(vaeOpinions),
    opinionReason: maybe(500),
  })
  .transform(
    ({ kind, metOn, metBy, opinion, opinionReason }): VaeStep => ({
      kind,
      on: metOn,
      metBy,
      opinion,
      reason: opinionReason,
    }),
  );

const OfFile = z
  .object({
    kind: oneOf(["complete", "answered", "validation-file", "interview"]),
    on: dayField,
    admissible: oneOf(["yes", "no"]),
    reason: maybe(500),
  })
  .transform(
    ({ kind, on, admissible, reason }): VaeStep =>
      kind === "answered" ? { kind, on, admissible: admissible === "yes", reason } : { kind, on },
  );

const Step = Feasibility.or(OfFile);

/** Records a step of a VAE file and, when it is an answer, writes it to the candidate. */
export const recordStep = async (desk: Desk, session: Session): Promise<Response> => {
  const { means, c } = desk;
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  if (!candidate) return notFound(desk);
  const typed = await typedIn(c);
  const read = readTyped(Step, typed, {}, desk.t);
  if (!read.ok)
    return candidatePage(desk, session, { vae: { typed, findings: [finding(false, "step-unreadable")] } });
  const step = read.value;
  const decision = await inTransaction(means.db, async (tx) => {
    const answer = await recordVaeStep(tx, means.world, candidate.candidacy.id, step);
    if (answer.outcome === "granted" && step.kind === "answered")
      await tellVaeAnswered(tx, means, file, candidate, step);
    return answer;
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, `candidats/${candidate.candidacy.id}`), "vae-step-recorded")
    : candidatePage(desk, session, { vae: { typed, findings: decision.findings } });
};
