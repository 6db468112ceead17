import { TrustList } from "../../verification/index.ts";
import { links } from "../links.ts";

/** What this browser verifies with, and when it was received from the site. */
export type Knowledge = {
  readonly trust: TrustList;
  readonly statusLists: ReadonlyMap<string, Uint8Array>;
  readonly receivedAt: Date;
};

/** Asks the site for its issuers, their keys and their lists; without a network the worker gives what it kept. */
export const receiveKnowledge = async (): Promise<Knowledge> => {
  const response = await fetch(links.verifierKnowledge, { credentials: "omit" });
  if (!response.ok) throw new Error(`the site answered ${response.status}`);
  const { at, trust, statusLists } = (await response.json()) as {
    readonly at: string;
    readonly trust: unknown;
    readonly statusLists: readonly (readonly [address: string, list: string])[];
  };
  const utf8 = new TextEncoder();
  return {
    trust: TrustList.parse(trust),
    statusLists: new Map(statusLists.map(([address, list]) => [address, utf8.encode(list)])),
    receivedAt: new Date(at),
  };
};
