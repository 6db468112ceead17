import { recordChange } from "../audit/index.ts";
import type { World } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { DataRequest } from "./data-request.ts";
import { findRequest, openRequestsOf, saveAnswer, saveRequest } from "./data-requests.postgres.ts";

/** A person may have so many requests open at once. */
const mostOpen = 5;

/** Records what a person asks; false when too many of theirs are open. */
export const askAboutData = (
  db: Db,
  world: World,
  asked: Pick<DataRequest, "certifierId" | "personId" | "accountId" | "kind" | "says">,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const open = (await openRequestsOf(tx, asked.certifierId)).filter(
      ({ personId }) => personId === asked.personId,
    );
    if (open.length >= mostOpen) return false;
    const request = { ...asked, id: world.newId(), askedOn: world.today() };
    await saveRequest(tx, request);
    await recordChange(tx, world, {
      certifierId: asked.certifierId,
      act: "data-request-made",
      object: request.id,
      after: { kind: asked.kind },
    });
    return true;
  });

export type AnswerRefusal = "request-unknown" | "already-answered" | "answer-missing";

/** Answers a request, for good. Returns the request answered, or why it was not. */
export const answerRequest = (
  db: Db,
  world: World,
  certifierId: string,
  requestId: string,
  answer: { readonly outcome: "done" | "refused"; readonly says: string; readonly by: string },
): Promise<DataRequest | AnswerRefusal> =>
  inTransaction(db, async (tx) => {
    const request = await findRequest(tx, requestId);
    if (request?.certifierId !== certifierId) return "request-unknown";
    if (request.answer) return "already-answered";
    if (answer.says.trim() === "") return "answer-missing";
    await saveAnswer(tx, requestId, { ...answer, on: world.today() });
    await recordChange(tx, world, {
      certifierId,
      act: "data-request-answered",
      object: requestId,
      after: { outcome: answer.outcome },
    });
    return request;
  });
