import type { AuditFault } from "./fault.ts";
import type { Tally } from "./tally.ts";

/** A status list as it was published: its address, when it was signed, and which of its bits are set. */
export type PublishedList = {
  readonly file: string;
  readonly id: string;
  /** Second of the signature, UTC: later revocations need not be in it. */
  readonly signedAt: string;
  readonly set: ReadonlySet<number>;
};

/** Does each list tell the revocations entered before it was signed, and no other? */
export const compareLists = (lists: readonly PublishedList[], { revoked }: Tally): AuditFault[] =>
  lists.flatMap(({ file, id, signedAt, set }): AuditFault[] => {
    const entered = revoked.get(id) ?? new Map<number, { index: number; at: string }>();
    const unlisted = [...entered].filter(([bit, { at }]) => at <= signedAt && !set.has(bit));
    const unentered = [...set].filter((bit) => !entered.has(bit));
    return [
      ...unlisted.map(([, { index }]) => ({ code: "revocation-not-listed" as const, file, index })),
      ...unentered.map((index) => ({ code: "listed-without-revocation" as const, file, index })),
    ];
  });
