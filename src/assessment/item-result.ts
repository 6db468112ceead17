import type { Item } from "./items.ts";

export type OutcomeCode =
  | "item-acquired"
  | "item-not-acquired"
  | "item-held-by-credit"
  | "mean-reached"
  | "mean-not-reached"
  | "total-reached"
  | "total-not-reached"
  | "minimum-reached"
  | "minimum-not-reached"
  | "domain-won"
  | "domain-not-won"
  | "opinions-enough"
  | "opinions-too-few"
  | "share-reached"
  | "share-not-reached"
  | "minimum-not-stated"
  | "eliminatory-mark-unclear"
  | "eliminatory-mark"
  | "aggregation-not-stated"
  | "no-item";

/** The jury's result on one item; `held` when a credit alive that day stands for it. */
export type ItemResult = {
  readonly item: Item;
  readonly acquired: boolean;
  readonly points?: number | undefined;
  readonly held?: boolean | undefined;
};
