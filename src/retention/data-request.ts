import { addMonths, type Day } from "../kernel/index.ts";

export const requestKinds = ["access", "rectification", "erasure", "objection"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What a person asks of the data held on them. */
export type DataRequest = {
  readonly id: string;
  readonly certifierId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly kind: RequestKind;
  readonly says: string;
  readonly askedOn: Day;
  readonly answer?:
    | {
        readonly on: Day;
        readonly outcome: "done" | "refused";
        readonly says: string;
        readonly by: string;
      }
    | undefined;
};

/** The last day on which a request is answered in time: one month after it was asked. Source: règlement (UE) 2016/679, art. 12, 3. */
export const answerDueOn = ({ askedOn }: Pick<DataRequest, "askedOn">): Day => addMonths(askedOn, 1);
